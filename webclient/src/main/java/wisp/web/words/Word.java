package wisp.web.words;

/**
 * Something that the page says. Its English text is written where it is named, the others in {@code
 * words/*.txt} under the same name; so no two may have one name. <code>{0}</code> and <code>{1}
 * </code> stand for values; where the first is a number, the forms of the plural are separated by
 * {@code |}.
 */
public sealed interface Word permits Common, Meeting, Talk, Setup, Secrets, Ring, Shelter, Trouble {
  String name();

  String english();
}
