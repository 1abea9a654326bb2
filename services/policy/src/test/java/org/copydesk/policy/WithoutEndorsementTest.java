package org.copydesk.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.copydesk.language.text.Span;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The patterns of published-without-endorsement over notices and near misses: one set by their
 * author, each at the head, at the foot, and in an editor's note; and the articles of {@code
 * gold/notices} by other hands.
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

  // The patterns know the usual wordings alone; the trained reader is tested with the models.
  @ParameterizedTest
  @CsvSource({
    "notices.jsonl, 38, 2",
    "notices-2.jsonl, 97, 3",
    "notices-3.jsonl, 83, 6",
    "notices-4.jsonl, 78, 4"
  })
  void setsByOtherHandsAreToldNoWorseThanWhenTheyWereMeasured(String file, int missed, int alarms)
      throws IOException {
    NoticeSet set = NoticeSet.of(file);
    assertThat(set.wrong(true, WithoutEndorsementTest::flags)).hasSizeLessThanOrEqualTo(missed);
    assertThat(set.wrong(false, WithoutEndorsementTest::flags)).hasSizeLessThanOrEqualTo(alarms);
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
