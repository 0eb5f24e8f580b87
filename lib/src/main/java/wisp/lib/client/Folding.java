package wisp.lib.client;

/**
 * Letters without case and accents, one for one: those of Latin, Greek and Cyrillic as Unicode
 * decomposes them, and some that it does not; marks that are combined with letters fall away.
 */
final class Folding {
  private static final String LATIN =
      "aaaaaaæceeeeiiiiðnooooo×ouuuuyþsaaaaaaæceeeeiiiiðnooooo÷ouuuuyþy"
          + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiĳĳjjkkĸllllllŀ"
          + "ŀllnnnnnnŉŋŋooooooœœrrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzſ"
          + "ƀɓƃƃƅƅɔƈƈɖɗƌƌƍǝəɛƒƒɠɣƕɩɨƙƙƚƛɯɲƞɵooƣƣƥƥʀƨƨʃƪƫƭƭʈuuʊʋƴƴƶƶʒƹƹƺƻƽƽƾƿ"
          + "ǀǁǂǃǆǆǆǉǉǉǌǌǌaaiioouuuuuuuuuuǝaaaaææǥǥggkkooooʒʒjǳǳǳggƕƿnnaaææoo"
          + "aaaaeeeeiiiioooorrrruuuussttȝȝhhƞȡȣȣȥȥaaeeooooooooyyȴȵȶȷȸȹⱥȼȼƚⱦȿ"
          + "ɀɂɂƀʉʌɇɇɉɉɋɋɍɍɏɏ";

  private static final String GREEK_AND_CYRILLIC =
      "ͱͱͳͳʹ͵ͷͷ  ͺͻͼͽ;ϳ    ΄¨α·εηι ο υωιαβγδεζηθικλμνξοπρ στυφχψωιυαεηι"
          + "υαβγδεζηθικλμνξοπρςστυφχψωιυουωϗϐϑϒϒϒϕϖϗϙϙϛϛϝϝϟϟϡϡϣϣϥϥϧϧϩϩϫϫϭϭϯϯ"
          + "ϰϱϲϳθϵ϶ϸϸϲϻϻϼͻͼͽееђгєѕііјљњћкиуџабвгдежзииклмнопрстуфхцчшщъыьэюя"
          + "абвгдежзииклмнопрстуфхцчшщъыьэюяееђгєѕііјљњћкиуџ";

  private static final String LATIN_ADDITIONAL =
      "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm"
          + "mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv"
          + "wwwwwwwwwwxxxxyyzzzzzzhtwyẚſẜẝsẟaaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee"
          + "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyyỻỻỽỽỿỿ";

  private Folding() {}

  static String of(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (letter < 0x80) {
        folded.append(letter >= 'A' && letter <= 'Z' ? (char) (letter + 32) : letter);
      } else if (!isMark(letter)) {
        folded.append(folded(letter));
      }
    }
    return folded.toString();
  }

  /** Where in {@code text} the letter stands that is at {@code index} of what was folded. */
  static int origin(String text, int index) {
    int letters = 0;
    for (int at = 0; at < text.length(); at++) {
      if (isMark(text.charAt(at))) {
        continue;
      }
      if (letters++ == index) {
        return at;
      }
    }
    return text.length();
  }

  private static char folded(char letter) {
    if (letter < 0xC0) {
      return letter;
    }
    if (letter <= 0x24F) {
      return LATIN.charAt(letter - 0xC0);
    }
    if (letter >= 0x370 && letter <= 0x45F) {
      return GREEK_AND_CYRILLIC.charAt(letter - 0x370);
    }
    if (letter >= 0x1E00 && letter <= 0x1EFF) {
      return LATIN_ADDITIONAL.charAt(letter - 0x1E00);
    }
    boolean isAlef = letter == 0x622 || letter == 0x623 || letter == 0x625;
    return isAlef ? (char) 0x627 : letter;
  }

  /** Combining accents, and the vowel signs and the stretcher of Arabic. */
  private static boolean isMark(char letter) {
    return (letter >= 0x300 && letter <= 0x36F)
        || (letter >= 0x64B && letter <= 0x652)
        || letter == 0x640;
  }
}
