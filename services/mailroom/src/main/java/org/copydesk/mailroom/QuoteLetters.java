package org.copydesk.mailroom;

import java.util.Optional;
import org.copydesk.language.quote.Attribution;
import org.copydesk.language.quote.Attribution.Attributed;
import org.copydesk.language.quote.Attribution.Unattributed;
import org.copydesk.language.quote.Cue;
import org.copydesk.language.quote.CueKind;
import org.copydesk.language.quote.Finding;
import org.copydesk.language.quote.MarkState;
import org.copydesk.language.quote.Quote;
import org.copydesk.language.quote.QuoteKind;
import org.copydesk.language.stance.Framing;
import org.copydesk.language.stance.FramingKind;
import org.copydesk.language.stance.Stance;
import org.copydesk.language.stance.StanceLabel;
import org.copydesk.language.stance.Target;

/** Quotes of one text, as letters and as values. */
final class QuoteLetters {

  private final SpanLetters spans;

  QuoteLetters(SpanLetters spans) {
    this.spans = spans;
  }

  org.copydesk.letters.Quote seal(Quote quote) {
    return org.copydesk.letters.Quote.newBuilder()
        .setId(quote.id())
        .setKind(org.copydesk.letters.QuoteKind.valueOf(quote.kind().name()))
        .setSpans(spans.seal(quote.spans()))
        .setAttribution(seal(quote.attribution()))
        .setCue(quote.cue().map(this::seal).orElse(null))
        .setMarks(org.copydesk.letters.MarkState.valueOf(quote.marks().name()))
        .setFraming(seal(quote.framing()))
        .setStances(quote.stances().stream().map(this::seal).toList())
        .setFoundBy(quote.finding().rule())
        .setConfidence(quote.finding().confidence())
        .setInsideOf(quote.insideOf().orElse(null))
        .build();
  }

  Quote open(org.copydesk.letters.Quote letter) {
    return new Quote(
        letter.getId(),
        QuoteKind.valueOf(letter.getKind().name()),
        spans.open(letter.getSpans()),
        open(letter.getAttribution()),
        Optional.ofNullable(letter.getCue()).map(this::open),
        MarkState.valueOf(letter.getMarks().name()),
        open(letter.getFraming()),
        letter.getStances().stream().map(this::open).toList(),
        new Finding(letter.getFoundBy(), letter.getConfidence()),
        Optional.ofNullable(letter.getInsideOf()));
  }

  private org.copydesk.letters.Attribution seal(Attribution attribution) {
    return attribution.fold(this::seal, QuoteLetters::seal);
  }

  private org.copydesk.letters.Attribution seal(Attributed by) {
    return org.copydesk.letters.Attribution.newBuilder()
        .setSpeakerId(by.speakerId())
        .setMention(by.mention().map(spans::seal).orElse(null))
        .setName(by.name())
        .setRole(by.role().orElse(null))
        .setMedium(by.medium().map(spans::seal).orElse(null))
        .setFoundBy(by.finding().rule())
        .setConfidence(by.finding().confidence())
        .build();
  }

  private static org.copydesk.letters.Attribution seal(Unattributed nobody) {
    return org.copydesk.letters.Attribution.newBuilder().setFoundBy(nobody.reason()).build();
  }

  private Attribution open(org.copydesk.letters.Attribution letter) {
    String speakerId = letter.getSpeakerId();
    if (speakerId == null) {
      return new Unattributed(letter.getFoundBy());
    }
    return new Attributed(
        speakerId,
        Optional.ofNullable(letter.getMention()).map(spans::open),
        letter.getName(),
        Optional.ofNullable(letter.getRole()),
        Optional.ofNullable(letter.getMedium()).map(spans::open),
        new Finding(letter.getFoundBy(), letter.getConfidence()));
  }

  private org.copydesk.letters.Cue seal(Cue cue) {
    return new org.copydesk.letters.Cue(
        spans.seal(cue.span()), org.copydesk.letters.CueKind.valueOf(cue.kind().name()));
  }

  private Cue open(org.copydesk.letters.Cue letter) {
    return new Cue(spans.open(letter.getSpan()), CueKind.valueOf(letter.getKind().name()));
  }

  private org.copydesk.letters.Framing seal(Framing framing) {
    return new org.copydesk.letters.Framing(
        org.copydesk.letters.FramingKind.valueOf(framing.kind().name()),
        spans.seal(framing.evidence()),
        framing.confidence());
  }

  private Framing open(org.copydesk.letters.Framing letter) {
    return new Framing(
        FramingKind.valueOf(letter.getKind().name()),
        spans.open(letter.getEvidence()),
        letter.getConfidence());
  }

  private org.copydesk.letters.Stance seal(Stance stance) {
    return new org.copydesk.letters.Stance(
        stance.target().text(),
        stance.target().mention().map(spans::seal).orElse(null),
        org.copydesk.letters.StanceLabel.valueOf(stance.label().name()),
        stance.confidence(),
        stance.model(),
        stance.target().primary(),
        stance.reason().orElse(null));
  }

  private Stance open(org.copydesk.letters.Stance letter) {
    return new Stance(
        new Target(
            letter.getTarget(),
            Optional.ofNullable(letter.getMention()).map(spans::open),
            letter.getPrimary()),
        StanceLabel.valueOf(letter.getLabel().name()),
        letter.getConfidence(),
        letter.getModel(),
        Optional.ofNullable(letter.getReason()));
  }
}
