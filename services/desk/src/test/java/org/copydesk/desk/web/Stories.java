package org.copydesk.desk.web;

import java.time.Instant;
import java.util.List;
import org.copydesk.letters.ArticleStatus;
import org.copydesk.letters.BlockKind;
import org.copydesk.letters.QuoteKind;
import org.copydesk.letters.Severity;
import org.copydesk.letters.StanceLabel;

/** Articles for the desk's tests, written for them. */
final class Stories {

  static final String FERRY = "herald/night-ferry";
  static final String LIBRARY = "wire/library-hours";

  private Stories() {}

  /** A day's queue, the ferry on top. */
  static TestDesk all(TestDesk desk) {
    all().forEach(desk::arrives);
    return desk;
  }

  static List<Copy> all() {
    Instant now = Instant.now();
    return List.of(
        ferry().submitted(now.minusSeconds(420)),
        library().submitted(now.minusSeconds(4000)),
        budget().submitted(now.minusSeconds(9000)),
        small(
                "herald",
                "tram-noise",
                "Tram line 9 to run quieter at night, operator says",
                "Transport")
            .submitted(now.minusSeconds(60)),
        small("evening-post", "orchard", "Orchard keepers expect a late harvest", "Country")
            .flag("missing-dateline", Severity.LOW, "No place is named at the head of the report.")
            .submitted(now.minusSeconds(90_000)),
        small("wire", "reservoir", "Reservoir level falls for the third month", "Weather")
            .flag(
                "syndicated-wire",
                Severity.INFO,
                "The text names an agency as its source.",
                "The council")
            .submitted(now.minusSeconds(200)),
        small("herald", "court-date", "Court sets a date for the bridge case", "Courts")
            .flag(
                "suspect-named-before-charge",
                Severity.HIGH,
                "A suspect is named and no charge is mentioned.",
                "The council")
            .submitted(now.minusSeconds(1500)));
  }

  /** Quotes, speakers, stances, and flags that overlap. */
  static Copy ferry() {
    return Copy.of("herald", "night-ferry")
        .section("Waterfront")
        .fact("url", "https://herald.example/2026/night-ferry")
        .fact("genre", "news")
        .title("Harbour board splits over the night ferry")
        .block(BlockKind.BYLINE, "By Jon Aster")
        .block(BlockKind.DATELINE, "PORT ELLERY, March 3")
        .p(
            "The harbour board could not agree on Tuesday whether boats should run after midnight. “The night ferry pays for itself within a year,” said Mira Tolland, who chairs the board. “Anyone who has waited at the quay in January knows why we need it.”")
        .p(
            "Her deputy, Anton Reyes, told the meeting that the plan was “a fairy tale with a timetable” and that the crews had not been asked. He claimed that two officials had hidden the costs.")
        .block(BlockKind.SUBHEAD, "What the crews say")
        .p(
            "A person close to the crews, who asked not to be named, said the captain “will sink the whole thing before he sails it”. The union’s Salome Okafor said its members would welcome the work if the pay was right.")
        .p(
            "The so-called “moonlight tariff” would add two crowns to each ticket. Officials say a decision is due in May.")
        .block(BlockKind.PROMO, "Read more: Ten harbours that never sleep")
        .block(
            BlockKind.NOTICE,
            "The views expressed by guests do not necessarily reflect those of this newspaper.")
        .quote(
            "“The night ferry pays for itself within a year,”",
            QuoteKind.DIRECT,
            "Mira Tolland",
            "Mira Tolland",
            "said")
        .stance("the night ferry", StanceLabel.FAVOUR)
        .quote(
            "“Anyone who has waited at the quay in January knows why we need it.”",
            QuoteKind.DIRECT,
            "Mira Tolland",
            "",
            "")
        .stance("the night ferry", StanceLabel.FAVOUR)
        .quote(
            "that the plan was “a fairy tale with a timetable” and that the crews had not been asked",
            QuoteKind.MIXED,
            "Anton Reyes",
            "Anton Reyes",
            "told")
        .stance("the night ferry", StanceLabel.AGAINST)
        .quote(
            "that two officials had hidden the costs",
            QuoteKind.INDIRECT,
            "Anton Reyes",
            "",
            "claimed")
        .stance("the night ferry", StanceLabel.UNDETERMINED)
        .stance("two officials", StanceLabel.AGAINST)
        .quote(
            "the captain “will sink the whole thing before he sails it”",
            QuoteKind.MIXED,
            "",
            "A person close to the crews",
            "")
        .quote(
            "its members would welcome the work if the pay was right",
            QuoteKind.INDIRECT,
            "Salome Okafor",
            "Salome Okafor",
            "")
        .stance("the night ferry", StanceLabel.NEUTRAL)
        .term("“moonlight tariff”")
        .flag(
            "threat-in-quote",
            Severity.BLOCK,
            "Somebody without a name is quoted with what reads as a threat: “will sink the whole thing”.",
            "will sink the whole thing")
        .flag(
            "anonymous-attack",
            Severity.HIGH,
            "A source without a name attacks a person: name the source, or leave it out.",
            "A person close to the crews, who asked not to be named, said the captain “will sink the whole thing before he sails it”")
        .flag(
            "allegation-no-reply",
            Severity.HIGH,
            "An accusation stands without an answer from those accused.",
            "two officials had hidden the costs")
        .flag(
            "vague-attribution", Severity.MEDIUM, "“Officials say” names nobody.", "Officials say")
        .flag(
            "loaded-reporting-verb",
            Severity.LOW,
            "“claimed” casts doubt on the speaker: “said” does not.",
            "claimed")
        .flag(
            "published-without-endorsement",
            Severity.INFO,
            "The paper says that it does not share the views.",
            "The views expressed by guests do not necessarily reflect those of this newspaper.")
        .shadow(
            "scare-quotes",
            Severity.LOW,
            "One or two words in marks that nobody says.",
            "“moonlight tariff”");
  }

  /** The same on its second revision: softer, and one flag fewer. */
  static Copy ferryCorrected() {
    return Copy.of("herald", "night-ferry")
        .section("Waterfront")
        .revision(2, "Harbour board splits over the night ferry")
        .status(ArticleStatus.CORRECTED)
        .title("Harbour board divided over the night ferry")
        .block(BlockKind.BYLINE, "By Jon Aster")
        .block(BlockKind.DATELINE, "PORT ELLERY, March 3")
        .p(
            "The harbour board could not agree on Tuesday whether boats should run after one in the morning. “The night ferry pays for itself within a year,” said Mira Tolland, who chairs the board.")
        .p(
            "Her deputy, Anton Reyes, told the meeting that the plan was “a fairy tale with a timetable” and that the crews had not been asked.")
        .block(BlockKind.SUBHEAD, "What the crews say")
        .p(
            "The union’s Salome Okafor said its members would welcome the work if the pay was right.")
        .p("Correction: an earlier version quoted a source without a name.")
        .quote(
            "“The night ferry pays for itself within a year,”",
            QuoteKind.DIRECT,
            "Mira Tolland",
            "Mira Tolland",
            "said")
        .stance("the night ferry", StanceLabel.FAVOUR)
        .quote(
            "that the plan was “a fairy tale with a timetable” and that the crews had not been asked",
            QuoteKind.MIXED,
            "Anton Reyes",
            "Anton Reyes",
            "told")
        .stance("the night ferry", StanceLabel.AGAINST)
        .flag(
            "correction-notice",
            Severity.INFO,
            "The article says that it was corrected.",
            "Correction: an earlier version quoted a source without a name.");
  }

  static Copy library() {
    return Copy.of("wire", "library-hours")
        .section("City")
        .title("City libraries may open on Sundays")
        .p(
            "“Children read when they are free, and they are free on Sundays,” said Petra Lindqvist, the city’s chief librarian.")
        .p("The finance committee asked for a cheaper plan.")
        .quote(
            "“Children read when they are free, and they are free on Sundays,”",
            QuoteKind.DIRECT,
            "Petra Lindqvist",
            "Petra Lindqvist",
            "said")
        .stance("Sunday opening", StanceLabel.FAVOUR)
        .flag(
            "single-sourced",
            Severity.MEDIUM,
            "One person speaks, and nobody else.",
            "Petra Lindqvist")
        .missing("stance", "the model could not be loaded");
  }

  static Copy budget() {
    return Copy.of("evening-post", "budget")
        .section("Politics")
        .title("Council passes the budget after nine hours")
        .p(
            "The council passed its budget at dawn. “Nobody got what they wanted, and that is how I know that it is fair,” said the treasurer, Ines Calder.")
        .quote(
            "“Nobody got what they wanted, and that is how I know that it is fair,”",
            QuoteKind.DIRECT,
            "Ines Calder",
            "Ines Calder",
            "said")
        .stance("the budget", StanceLabel.FAVOUR)
        .flag("one-sided-stance", Severity.MEDIUM, "All who speak are for it.", "Ines Calder");
  }

  static Copy small(String source, String id, String title, String section) {
    return Copy.of(source, id)
        .section(section)
        .title(title)
        .p(
            "The council heard a short report and thanked the speakers. A longer one will follow in the spring.");
  }
}
