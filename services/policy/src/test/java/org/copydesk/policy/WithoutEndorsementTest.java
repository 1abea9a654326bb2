package org.copydesk.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.copydesk.language.text.Span;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The flag published-without-endorsement over notices and near misses that were written before its
 * patterns: one set by the author of the patterns, each at the head, at the foot, and in an
 * editor's note; and the articles of {@code gold/notices} by another hand.
 */
class WithoutEndorsementTest {

  private static final String FLAG = "published-without-endorsement";
  private static final String HEAD =
      """
      Bridge vote is put off

      by Robin Example
      3 March 2026

      """;
  private static final String BODY =
      """
      The council met on Monday to discuss the new bridge. It will vote in May.

      The bridge was closed in winter after cracks were found in two of its piers.

      Engineers will report back after the summer.""";

  /** Of 85 notices and 69 near misses. */
  private static final int MISSED = 27;

  private static final int ALARMS = 6;

  private static PolicyStep step;

  @BeforeAll
  static void loadPolicies() throws PolicyFaults {
    step = new PolicyStep(Papers.house(), Papers.CLOCK);
  }

  @Test
  void everyNoticeIsFoundWhereverItStands() throws IOException {
    List<String> missed = new ArrayList<>();
    for (String notice : lines("/notices/disclaims.txt")) {
      places(notice).stream().filter(text -> flags(text).isEmpty()).forEach(missed::add);
    }
    assertThat(missed).isEmpty();
  }

  @Test
  void noNearMissIsTakenForANotice() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (String text : lines("/notices/near.txt")) {
      places(text).stream().filter(whole -> !flags(whole).isEmpty()).forEach(wrong::add);
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void evidenceIsInsideTheNotice() throws IOException {
    for (String notice : lines("/notices/disclaims.txt")) {
      String text = HEAD + BODY + "\n\n" + notice;
      int start = text.length() - notice.length();
      assertThat(flags(text))
          .flatExtracting(Flag::evidence)
          .as(notice)
          .allMatch(span -> span.start() >= start && span.end() <= text.length())
          .extracting(Span::length)
          .allMatch(length -> length > 10);
    }
  }

  @Test
  void aNoticeInTheMiddleOfALongStoryIsFoundWhereItIsLaidOutAsOne() {
    String story = (BODY + "\n\n").repeat(6);
    String note = "Editor's note: The views in this article are the author's own.\n\n";
    assertThat(flags(HEAD + story + note + story)).hasSize(1);
  }

  @Test
  void firstSetByAnotherHandIsTold() throws IOException {
    assertThat(wrong("notices.jsonl", "dev", true)).isEmpty();
    assertThat(wrong("notices.jsonl", "test", true)).isEmpty();
    assertThat(wrong("notices.jsonl", "dev", false)).isEmpty();
    assertThat(wrong("notices.jsonl", "test", false)).isEmpty();
  }

  @Test
  void developmentPartOfTheSecondSetIsToldButForTwo() throws IOException {
    assertThat(wrong("notices-2.jsonl", "dev", true)).isSubsetOf("w2-p40", "w2-p56");
    assertThat(wrong("notices-2.jsonl", "dev", false)).isEmpty();
  }

  // Its figures are in policies/README.md. The patterns were never mended with these rows, and are
  // not to be: the numbers here only keep later changes from making them worse.
  @Test
  void testPartOfTheSecondSetIsToldNoWorseThanWhenItWasMeasured() throws IOException {
    assertThat(wrong("notices-2.jsonl", "test", true)).hasSizeLessThanOrEqualTo(MISSED);
    assertThat(wrong("notices-2.jsonl", "test", false)).hasSizeLessThanOrEqualTo(ALARMS);
  }

  /** The rows of one part that are told wrong: notices that are missed, or near misses flagged. */
  private static List<String> wrong(String file, String split, boolean fires) throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Map<?, ?> row : gold(file)) {
      if (split.equals(row.get("split")) && Boolean.valueOf(fires).equals(row.get("fires"))) {
        boolean told =
            fires
                ? marked(text(row), String.valueOf(row.get("notice")))
                : flags(text(row)).isEmpty();
        if (!told) {
          wrong.add(String.valueOf(row.get("id")));
        }
      }
    }
    return wrong;
  }

  private static String text(Map<?, ?> row) {
    return String.valueOf(row.get("text"));
  }

  private static boolean marked(String text, String notice) {
    int start = text.indexOf(notice);
    Span whole = new Span(start, start + notice.length());
    return flags(text).stream()
        .flatMap(flag -> flag.evidence().stream())
        .anyMatch(span -> span.overlaps(whole));
  }

  private static List<Map<?, ?>> gold(String file) throws IOException {
    Load json = new Load(LoadSettings.builder().build());
    List<Map<?, ?>> rows = new ArrayList<>();
    for (String line : Files.readAllLines(Papers.root().resolve("gold/notices").resolve(file))) {
      rows.add((Map<?, ?>) json.loadFromString(line));
    }
    return rows;
  }

  private static List<String> places(String notice) {
    return List.of(
        HEAD + notice + "\n\n" + BODY,
        HEAD + BODY + "\n\n" + notice,
        HEAD + BODY + "\n\nEditor's note: " + notice);
  }

  private static List<Flag> flags(String text) {
    return step.apply(Papers.read(text)).flags().stream()
        .filter(flag -> flag.policyId().equals(FLAG))
        .toList();
  }

  private static List<String> lines(String resource) throws IOException {
    try (InputStream in = WithoutEndorsementTest.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.replace("\\n", "\n").replace("[[", "").replace("]]", ""))
          .toList();
    }
  }
}
