package org.copydesk.desk.web;

import java.util.List;
import java.util.Random;
import org.copydesk.letters.QuoteKind;
import org.copydesk.letters.Severity;
import org.copydesk.letters.StanceLabel;

/** Articles that would like to do something to the desk. */
final class HostileStories {

  static final String SCRIPT = "<script>alert(1)</script><img src=x onerror=alert(2)>";
  static final String NAME = "Eve \"><svg onload=alert(3)>";

  private HostileStories() {}

  /** Script in the title, the body, a speaker, a target, a flag, a section and the address. */
  static Copy script() {
    return Copy.of("herald", "x\"><b>'&id=1#y")
        .section(SCRIPT)
        .fact("url", "javascript:alert(4)")
        .title("Title " + SCRIPT)
        .p("Body " + SCRIPT + " “quoted </script><script>alert(5)</script>” said " + NAME + ".")
        .quote("“quoted </script><script>alert(5)</script>”", QuoteKind.DIRECT, NAME, NAME, "said")
        .stance("\"><script>alert(6)</script>", StanceLabel.AGAINST)
        .flag("threat-in-quote", Severity.BLOCK, SCRIPT, SCRIPT);
  }

  /** Hebrew with emoji, and characters that turn the direction of others. */
  static Copy rightToLeft() {
    return Copy.of("herald", "rtl")
        .language("he")
        .title("שלום עולם \u202Eevil\u202C abc")
        .p("“🎉 יום טוב 👩‍👩‍👧” אמרה דנה לוי. \u0000\u0007\u2066hidden")
        .quote("“🎉 יום טוב 👩‍👩‍👧”", QuoteKind.DIRECT, "דנה לוי", "דנה לוי", "אמרה");
  }

  /** 900 kilobytes, and 3,000 flags. */
  static Copy veryLong() {
    Copy copy = Copy.of("herald", "long").title("A very long report");
    List<Severity> severities = List.of(Severity.values());
    Random random = new Random(7);
    StringBuilder paragraph = new StringBuilder();
    for (int at = 0; at < 3_000; at++) {
      String word = "word" + at + "x";
      paragraph.append("The harbour ").append(word).append(' ');
      for (int more = 0; more < 29; more++) {
        paragraph.append(Integer.toString(random.nextInt(1 << 30), 36)).append("mor ");
      }
      if (at % 10 == 9) {
        copy.p(paragraph.toString());
        paragraph.setLength(0);
      }
    }
    for (int at = 0; at < 3_000; at++) {
      Severity severity = severities.get(at % severities.size());
      copy.flag("policy-" + at, severity, "Look at word " + at + ".", "word" + at + "x");
    }
    return copy;
  }
}
