package wisp.web.browser;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a page printed and what went wrong in it, policy violations among it. */
public record Console(List<String> lines, List<String> problems) {
  private static final Set<String> BAD = Set.of("error", "warning", "assert");
  private static final String REPORT_VIOLATIONS =
      "addEventListener('securitypolicyviolation',"
          + " e => console.error('violation of ' + e.violatedDirective + ' by ' + e.blockedURI))";

  public static Console of(Page page) {
    Console console = new Console(new ArrayList<>(), new ArrayList<>());
    page.addInitScript(REPORT_VIOLATIONS);
    page.onConsoleMessage(console::add);
    page.onPageError(console.problems::add);
    page.onRequestFailed(request -> console.problems.add("failed: " + request.url()));
    return console;
  }

  List<String> linesBefore(String end) {
    return List.copyOf(lines.subList(0, lines.indexOf(end)));
  }

  private void add(ConsoleMessage message) {
    (BAD.contains(message.type()) ? problems : lines).add(message.text());
  }
}
