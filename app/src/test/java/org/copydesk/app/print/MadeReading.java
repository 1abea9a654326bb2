package org.copydesk.app.print;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.copydesk.letters.Article;
import org.copydesk.letters.ArticleStatus;
import org.copydesk.letters.Attribution;
import org.copydesk.letters.Block;
import org.copydesk.letters.BlockKind;
import org.copydesk.letters.Clause;
import org.copydesk.letters.Cue;
import org.copydesk.letters.CueKind;
import org.copydesk.letters.Flag;
import org.copydesk.letters.Framing;
import org.copydesk.letters.FramingKind;
import org.copydesk.letters.MarkState;
import org.copydesk.letters.Quote;
import org.copydesk.letters.QuoteKind;
import org.copydesk.letters.QuotedTerm;
import org.copydesk.letters.Severity;
import org.copydesk.letters.Speaker;
import org.copydesk.letters.SpeakerKind;
import org.copydesk.letters.Stance;
import org.copydesk.letters.StanceLabel;
import org.copydesk.letters.StanceTally;
import org.copydesk.letters.TermKind;
import org.copydesk.letters.TextSpan;
import org.copydesk.schemas.wire.TrustedLetters;
import org.jspecify.annotations.Nullable;

/** A reading made by hand, with one of everything that the terminal shows. */
final class MadeReading {

  static final String TEXT =
      """
      Mayor Sorry for Shutting the Bridge 🌉

      by Ana Velt

      The town shut its “green bridge” in March. “We will not risk a single life,” Mayor Ida Moor \
      told the Harbour News agency on Monday. “The engineer said ‘it will fall’ and I believed him.”

      Tom Reed claimed that boatmen had lost half of their trade. “Nobody asked us.
      """;

  private static final String BRIDGE = "the bridge";

  private MadeReading() {}

  static Reading reading() {
    TrustedLetters.trust();
    return new Reading(
        article(),
        List.of(
            quote(
                "q1",
                QuoteKind.DIRECT,
                "s1",
                "Mayor Ida Moor",
                "told",
                "“We will not risk a single life,”",
                "“The engineer said ‘it will fall’ and I believed him.”"),
            inner(),
            claimed(),
            nobodys()),
        List.of(
            speaker("s1", "Ida Moor", SpeakerKind.PERSON, "Mayor"),
            speaker("s2", "The engineer", SpeakerKind.UNNAMED, null),
            speaker("s3", "Tom Reed", SpeakerKind.PERSON, null)),
        List.of(
            QuotedTerm.newBuilder()
                .setSpan(span("“green bridge”"))
                .setKind(TermKind.SCARE)
                .setWhy("a few words in quotation marks that nobody is said to say")
                .build()),
        List.of(
            new StanceTally(BRIDGE, true, List.of(), List.of("s1"), List.of(), List.of("s2", "s3")),
            new StanceTally("boatmen", false, List.of(), List.of(), List.of(), List.of("s3"))),
        List.of(
            flag(
                "unbalanced-quotation-marks",
                Severity.MEDIUM,
                "A quotation mark has no pair.",
                "“Nobody asked us."),
            flag(
                "loaded-reporting-verb",
                Severity.LOW,
                "“claimed” says more than that somebody spoke.",
                "claimed")),
        List.of(),
        List.of());
  }

  private static Article article() {
    return Article.newBuilder()
        .setId("herald/bridge")
        .setRevision(1)
        .setTitle("Mayor Sorry for Shutting the Bridge 🌉")
        .setBylines(List.of("Ana Velt"))
        .setText(TEXT)
        .setStatus(ArticleStatus.PUBLISHED)
        .setSource("herald")
        .setExternalId("bridge")
        .setSubmittedAt(Instant.EPOCH)
        .setBlocks(
            List.of(
                block(BlockKind.HEADLINE, "Mayor", "by Ana"),
                block(BlockKind.BYLINE, "by Ana", "The town"),
                block(BlockKind.PARAGRAPH, "The town", "Tom Reed"),
                block(BlockKind.PARAGRAPH, "Tom Reed", "")))
        .build();
  }

  private static Quote inner() {
    Quote made = quote("q2", QuoteKind.DIRECT, "s2", "The engineer", "said", "‘it will fall’");
    return Quote.newBuilder(made)
        .setInsideOf("q1")
        .setFoundBy("rules:inner-marks")
        .setAttribution(
            Attribution.newBuilder(made.getAttribution())
                .setFoundBy("rules:as-written")
                .setMedium(null)
                .build())
        .setStances(List.of())
        .build();
  }

  private static Quote claimed() {
    Quote made =
        quote(
            "q3",
            QuoteKind.INDIRECT,
            "s3",
            "Tom Reed",
            "claimed",
            "that boatmen had lost half of their trade");
    return Quote.newBuilder(made)
        .setFraming(
            Framing.newBuilder()
                .setKind(FramingKind.DISTANCING)
                .setEvidence(List.of(span("claimed")))
                .setConfidence(0.8)
                .build())
        .setAttribution(Attribution.newBuilder(made.getAttribution()).setMedium(null).build())
        .setMarks(MarkState.NONE)
        .setStances(
            List.of(
                Stance.newBuilder()
                    .setTarget(BRIDGE)
                    .setLabel(StanceLabel.UNDETERMINED)
                    .setPrimary(true)
                    .setReason("the quote does not speak of it")
                    .build()))
        .build();
  }

  private static Quote nobodys() {
    return Quote.newBuilder()
        .setId("q4")
        .setKind(QuoteKind.DIRECT)
        .setSpans(List.of(span("“Nobody asked us.")))
        .setAttribution(
            Attribution.newBuilder().setFoundBy("no cue and no name stand near the words").build())
        .setMarks(MarkState.UNCLOSED)
        .setFraming(Framing.newBuilder().setKind(FramingKind.NEUTRAL).setConfidence(0.7).build())
        .setFoundBy("rules:marks-only")
        .setConfidence(0.5)
        .build();
  }

  private static Quote quote(
      String id, QuoteKind kind, String speaker, String mention, String cue, String... words) {
    return Quote.newBuilder()
        .setId(id)
        .setKind(kind)
        .setSpans(Arrays.stream(words).map(MadeReading::span).toList())
        .setAttribution(
            Attribution.newBuilder()
                .setSpeakerId(speaker)
                .setMention(span(mention))
                .setName(mention.replace("Mayor ", ""))
                .setRole(mention.startsWith("Mayor") ? "Mayor" : null)
                .setMedium(span("the Harbour News agency"))
                .setFoundBy("rules:name")
                .setConfidence(0.94)
                .build())
        .setCue(new Cue(span(cue), CueKind.SPEECH))
        .setMarks(MarkState.BALANCED)
        .setFraming(Framing.newBuilder().setKind(FramingKind.NEUTRAL).setConfidence(0.7).build())
        .setStances(
            List.of(
                Stance.newBuilder()
                    .setTarget(BRIDGE)
                    .setLabel(StanceLabel.AGAINST)
                    .setConfidence(0.71)
                    .setPrimary(true)
                    .build()))
        .setFoundBy("model:attribution-1")
        .setConfidence(0.97)
        .build();
  }

  private static Speaker speaker(String id, String name, SpeakerKind kind, @Nullable String role) {
    return Speaker.newBuilder()
        .setId(id)
        .setName(name)
        .setKind(kind)
        .setRole(role)
        .setMentions(List.of())
        .setQuotes(1)
        .build();
  }

  private static Flag flag(String id, Severity severity, String message, String words) {
    return Flag.newBuilder()
        .setId(id)
        .setPolicyId(id)
        .setSeverity(severity)
        .setMessage(message)
        .setEvidence(List.of(span(words)))
        .setClause(Clause.newBuilder().setCode("A code of conduct").setNumber("7").build())
        .build();
  }

  private static Block block(BlockKind kind, String from, String to) {
    int end = to.isEmpty() ? TEXT.length() : TEXT.indexOf(to);
    return Block.newBuilder()
        .setKind(kind)
        .setStart(points(TEXT.indexOf(from)))
        .setEnd(points(end))
        .build();
  }

  private static TextSpan span(String words) {
    int start = TEXT.indexOf(words);
    return new TextSpan(points(start), points(start + words.length()), words);
  }

  private static int points(int units) {
    return TEXT.codePointCount(0, units);
  }
}
