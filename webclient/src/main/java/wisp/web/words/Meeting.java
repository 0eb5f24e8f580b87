package wisp.web.words;

/** The first minute, and people who are new. */
public final class Meeting {
  public static final Word SLOGAN = new Word("Private messages with nobody in the middle.");
  public static final Word START = new Word("Start");
  public static final Word NAME_HINT = new Word("What your contacts call you");
  public static final Word INVITED = new Word("Somebody shared their link with you");
  public static final Word INVITED_HOW =
      new Word("Choose a name to write to them. No phone number, no mail address.");
  public static final Word ELSEWHERE = new Word("I use Wisp elsewhere: copy the link");
  public static final Word GIVE_LINK = new Word("Give somebody your link");
  public static final Word GIVE_LINK_WHY =
      new Word(
          "Anyone who opens it can write to you. Messages wait up to {0}, so open Wisp in time. Or"
              + " add the link that you were given.");
  public static final Word YOUR_LINK = new Word("Your link");
  public static final Word YOUR_LINK_WHY =
      new Word("Choose a conversation, or give somebody your link.");
  public static final Word MY_LINK = new Word("My link");
  public static final Word MY_LINK_QR = new Word("QR code of my link");
  public static final Word COPY_MY_LINK = new Word("Copy my link");
  public static final Word ADD_CONTACT = new Word("Add a contact");
  public static final Word THEIR_LINK = new Word("Their link or address");
  public static final Word NAME_OPTIONAL = new Word("Name (optional)");
  public static final Word NOBODY = new Word("Nobody here yet. Share your link, or add a contact.");
  public static final Word BAD_LINK = new Word("This is not a Wisp link. Paste the whole link.");
  public static final Word OWN_LINK = new Word("This is your own link. Paste somebody else's.");
  public static final Word BLOCK_ASK = new Word("Block this person?");
  public static final Word BLOCK_LOSS =
      new Word(
          "You get nothing from {0} any more. Wisp does not tell them, but they may guess. You can undo this in the settings.");
  public static final Word BLOCKED = new Word("Blocked");
  public static final Word UNBLOCK = new Word("Unblock");
  public static final Word NOT_A_CONTACT = new Word("{0} is not among your contacts yet.");
  public static final Word CONTACT = new Word("Contact");
  public static final Word COPY_THEIR_LINK = new Word("Copy their link");
  public static final Word SAFETY_NUMBER = new Word("Safety number");
  public static final Word SAFETY_NUMBER_QR = new Word("Safety number as a QR code");
  public static final Word SAFETY_NUMBER_HOW =
      new Word(
          "Compare these digits with {0}, in person or in a call. If both screens show the same,"
              + " nobody is between you.");
  public static final Word VERIFIED = new Word("Verified");
  public static final Word VERIFY = new Word("Mark as verified");
  public static final Word UNVERIFY = new Word("Verified. Take it back");
  public static final Word SHARE = new Word("Share");
  public static final Word SCAN = new Word("Scan a QR code");
  public static final Word SCAN_HOW = new Word("Hold their QR code in front of the camera.");
  public static final Word SCAN_PICTURE = new Word("Choose a picture of the code");
  public static final Word SCAN_NONE = new Word("There is no QR code in this picture.");
  public static final Word SCAN_NO_CAMERA =
      new Word("Wisp cannot use the camera. Choose a picture of the code instead.");

  private Meeting() {}
}
