package wisp.web.words;

/** The first minute, and people who are new. */
public enum Meeting implements Word {
  SLOGAN("Private messages with nobody in the middle."),
  START("Start"),
  NAME_HINT("What your contacts call you"),
  INVITED("Somebody shared their link with you"),
  INVITED_HOW("Choose a name to write to them. No phone number, no mail address."),
  ELSEWHERE("I use Wisp elsewhere: copy the link"),
  GIVE_LINK("Give somebody your link"),
  GIVE_LINK_WHY("Who opens it can write to you. Or add the link that you were given."),
  YOUR_LINK("Your link"),
  YOUR_LINK_WHY("Choose a conversation, or give somebody your link."),
  MY_LINK("My link"),
  MY_LINK_QR("QR code of my link"),
  COPY_MY_LINK("Copy my link"),
  ADD_CONTACT("Add a contact"),
  THEIR_LINK("Their link or address"),
  NAME_OPTIONAL("Name (optional)"),
  NOBODY("Nobody here yet. Share your link, or add a contact."),
  BAD_LINK("This is not a Wisp link. Paste the whole link."),
  OWN_LINK("This is your own link. Paste somebody else's."),
  NOT_A_CONTACT("{0} is not among your contacts yet."),
  CONTACT("Contact"),
  COPY_THEIR_LINK("Copy their link"),
  SAFETY_NUMBER("Safety number"),
  SAFETY_NUMBER_QR("Safety number as a QR code"),
  SAFETY_NUMBER_HOW(
      "Compare these digits with {0}, in person or in a call. If both screens show the same, nobody"
          + " is between you."),
  VERIFIED("Verified"),
  VERIFY("Mark as verified"),
  UNVERIFY("Verified. Take it back"),
  SHARE("Share"),
  SCAN("Scan a QR code"),
  SCAN_HOW("Hold their QR code in front of the camera."),
  SCAN_PICTURE("Choose a picture of the code"),
  SCAN_NONE("There is no QR code in this picture."),
  SCAN_NO_CAMERA("Wisp cannot use the camera. Choose a picture of the code instead.");

  private final String english;

  Meeting(String english) {
    this.english = english;
  }

  @Override
  public String english() {
    return english;
  }
}
