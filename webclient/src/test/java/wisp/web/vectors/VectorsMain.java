package wisp.web.vectors;

/** The vectors as a page: one line of console output a case. */
public final class VectorsMain {
  private VectorsMain() {}

  public static void main(String[] args) {
    Vectors.lines().forEach(System.out::println);
    System.out.println("END");
  }
}
