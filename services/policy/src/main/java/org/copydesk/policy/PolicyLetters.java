package org.copydesk.policy;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.letters.FlaggedArticle;
import org.copydesk.letters.MissingPart;
import org.copydesk.letters.QuotedArticle;
import org.copydesk.mailroom.QuotedLetters;
import org.copydesk.mailroom.SpanLetters;
import org.copydesk.policy.pack.Clause;

/** A flagged reading as a letter. */
public final class PolicyLetters {

  private PolicyLetters() {}

  /** The letter of a flagged reading and of all that it holds. */
  public static FlaggedArticle seal(FlaggedReading flagged, String producer) {
    return seal(flagged, QuotedLetters.seal(flagged.quoted(), producer), producer);
  }

  /**
   * The letter of a flagged reading around the reading's own letter, which goes on unchanged but
   * for the policies that could not be applied: they are added to its missing parts.
   *
   * @param producer version of the stage that flagged
   */
  public static FlaggedArticle seal(FlaggedReading flagged, QuotedArticle quoted, String producer) {
    SpanLetters spans = new SpanLetters(flagged.quoted().article().text());
    return FlaggedArticle.newBuilder()
        .setQuoted(withMissing(quoted, flagged))
        .setFlags(flagged.flags().stream().map(flag -> seal(flag, spans)).toList())
        .setShadow(flagged.shadow().stream().map(flag -> seal(flag, spans)).toList())
        .setPacks(flagged.packs())
        .setProducer(producer)
        .build();
  }

  private static QuotedArticle withMissing(QuotedArticle quoted, FlaggedReading flagged) {
    if (flagged.missing().isEmpty()) {
      return quoted;
    }
    List<MissingPart> missing = new ArrayList<>(quoted.getMissing());
    flagged.missing().forEach(part -> missing.add(QuotedLetters.seal(part)));
    return QuotedArticle.newBuilder(quoted).setMissing(missing).build();
  }

  private static org.copydesk.letters.Flag seal(Flag flag, SpanLetters spans) {
    return org.copydesk.letters.Flag.newBuilder()
        .setId(flag.id())
        .setPolicyId(flag.policyId())
        .setPolicyVersion(flag.policyVersion())
        .setTitle(flag.title())
        .setSeverity(org.copydesk.letters.Severity.valueOf(flag.severity().name()))
        .setMessage(flag.message())
        .setEvidence(spans.seal(flag.evidence()))
        .setClause(flag.clause().map(PolicyLetters::seal).orElse(null))
        .setReasonRequired(flag.reasonRequired())
        .build();
  }

  private static org.copydesk.letters.Clause seal(Clause clause) {
    return new org.copydesk.letters.Clause(
        clause.code(), clause.number(), clause.edition(), clause.read());
  }
}
