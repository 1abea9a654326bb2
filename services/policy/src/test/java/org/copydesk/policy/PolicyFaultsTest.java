package org.copydesk.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.copydesk.policy.pack.Fault;
import org.copydesk.policy.pack.PackSource;
import org.junit.jupiter.api.Test;

class PolicyFaultsTest {

  private static final String WRONG =
      """
      pack: wrong
      lists:
        one: lists/none.txt
      patterns:
        first: "a (b"
        second: {any: "c", zone: nowhere}
      policies:
        - id: Bad Id
          title: T
          severty: high
          severity: grave
          message: M
          over: quote
          when: quote.speeker == 'x' &&
            quote.words > 'y'
          find: third
          evidence: [term, none]
          examples: {fires: [], silent: []}
        - id: twice
          title: T
          severity: low
          message: M
          when: "'second' in article.found && 'fourth' in article.found"
          clause: {code: Nobody's Code, read: all}
          evidence: none
          examples: {}
        - id: twice
          title: T
          severity: low
          mode: "off"
      """;

  @Test
  void everyFaultIsReportedAtOnceWithItsPlace() {
    List<Fault> faults = faults(WRONG);

    assertThat(faults.stream().map(PolicyFaultsTest::brief))
        .contains(
            "3:8 expected entries in [..], or a file below lists/",
            "5:13 expected a \")\" for this \"(\"",
            "6:28 expected one of headline, head",
            "8:9 expected small letters, digits and hyphens",
            "10:5 unknown field \"severty\"",
            "11:15 expected one of info, low, medium, high, block",
            "14:16 condition: undefined field 'speeker'",
            "15:19 condition: found no matching overload",
            "16:11 unknown pattern \"third\"",
            "17:16 no evidence \"term\" over quote",
            "23:42 unknown pattern \"fourth\"",
            "24:41 expected wording, title or norm",
            "27:9 the id \"twice\" is taken by",
            "27:5 expected the field \"needs\"");
  }

  @Test
  void faultShowsTheLineWithACaret() {
    Fault fault =
        faults(WRONG).stream()
            .filter(one -> one.message().contains("speeker"))
            .findFirst()
            .orElseThrow();

    assertThat(fault.shown())
        .isEqualTo(
            """
            policies/wrong.yaml:14:16: condition: undefined field 'speeker'
               14 |     when: quote.speeker == 'x' &&
                  |                ^\
            """);
  }

  @Test
  void brokenYamlAndEmptyFilesAreFaultsToo() {
    assertThat(faults("pack: [a")).first().extracting(Fault::message).asString().contains("YAML");
    assertThat(faults("")).first().extracting(Fault::message).asString().contains("empty");
    assertThat(faults("- a")).first().extracting(Fault::message).asString().contains("fields");
  }

  @Test
  void conditionThatIsNoYesOrNoIsAFault() {
    String yaml =
        """
        pack: p
        policies:
          - id: a
            title: T
            severity: low
            message: M
            when: article.title
            evidence: none
            examples: {silent: [x]}
        """;
    assertThat(faults(yaml)).singleElement().extracting(Fault::message).asString().contains("bool");
  }

  private static List<Fault> faults(String yaml) {
    PackSource source = new PackSource("policies/wrong.yaml", yaml, Map.of());
    return catchThrowableOfType(PolicyFaults.class, () -> PolicyBook.of(List.of(source))).faults();
  }

  private static String brief(Fault fault) {
    String whole = fault.place().line() + ":" + fault.place().column() + " " + fault.message();
    List<String> starts =
        List.of(
            "expected entries in [..], or a file below lists/",
            "expected one of headline, head",
            "expected one of info, low, medium, high, block",
            "expected small letters, digits and hyphens",
            "unknown field \"severty\"",
            "found no matching overload",
            "no evidence \"term\" over quote",
            "expected wording, title or norm",
            "the id \"twice\" is taken by",
            "unknown pattern \"third\"",
            "condition: undefined field 'speeker'");
    for (String start : starts) {
      int at = whole.indexOf(start);
      if (at >= 0) {
        return whole.substring(0, at + start.length());
      }
    }
    return whole;
  }
}
