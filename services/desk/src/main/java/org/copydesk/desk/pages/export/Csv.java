package org.copydesk.desk.pages.export;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Comma-separated values (RFC 4180) that a spreadsheet can open safely.
 *
 * <p>A value that a spreadsheet would take for a formula gets an apostrophe in front; control
 * characters but line ends are left out.
 */
public final class Csv {

  private static final String FORMULA = "=+-@\t\r\n|%";

  private Csv() {}

  /** All rows with CRLF ends. */
  public static String of(List<List<String>> rows) {
    return rows.stream().map(Csv::row).collect(Collectors.joining());
  }

  /** One row with its end. */
  public static String row(List<String> values) {
    return values.stream().map(Csv::value).collect(Collectors.joining(",")) + "\r\n";
  }

  private static String value(String value) {
    StringBuilder kept = new StringBuilder(value.length() + 8);
    value
        .codePoints()
        .filter(it -> !Character.isISOControl(it) || it == '\n' || it == '\t')
        .forEach(kept::appendCodePoint);
    String clean = kept.toString();
    String start = clean.stripLeading();
    boolean formula =
        (!start.isEmpty() && FORMULA.indexOf(start.charAt(0)) >= 0)
            || (!clean.isEmpty() && FORMULA.indexOf(clean.charAt(0)) >= 0);
    return '"' + (formula ? "'" : "") + clean.replace("\"", "\"\"") + '"';
  }
}
