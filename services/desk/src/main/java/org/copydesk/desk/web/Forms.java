package org.copydesk.desk.web;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.copydesk.desk.pages.DecideForm;
import org.copydesk.letters.Decision;
import org.copydesk.letters.FlagVerdict;
import org.copydesk.letters.FlagVerdictKind;
import org.copydesk.letters.ReadingCorrection;
import org.copydesk.letters.StanceLabel;
import org.copydesk.letters.Verdict;
import org.jspecify.annotations.Nullable;

/** What editors fill in, to letters and back. */
final class Forms {

  private static final String FLAG = "f:";
  private static final String WHY = "r:";
  private static final String STANCE = "stance:";

  private Forms() {}

  /** The form as it was sent. */
  static DecideForm sent(Context ctx) {
    Map<String, DecideForm.Choice> flags = new LinkedHashMap<>();
    for (String name : ctx.formParamMap().keySet()) {
      if (name.startsWith(FLAG)) {
        String id = name.substring(FLAG.length());
        String verdict = Asked.form(ctx, name);
        if (!verdict.isEmpty()) {
          flags.put(id, new DecideForm.Choice(verdict, Asked.form(ctx, WHY + id).strip()));
        }
      }
    }
    return new DecideForm(
        decisionId(ctx),
        Asked.form(ctx, "verdict"),
        Asked.form(ctx, "reason").strip(),
        flags,
        Asked.queue(Asked.form(ctx, "in")).queryString());
  }

  /** A form filled in as a decision was. */
  static DecideForm again(Decision decision, String freshId, String queue) {
    Map<String, DecideForm.Choice> flags = new LinkedHashMap<>();
    for (FlagVerdict verdict : decision.getFlagVerdicts()) {
      String reason = verdict.getReason() == null ? "" : verdict.getReason();
      flags.put(verdict.getFlagId(), new DecideForm.Choice(verdict.getVerdict().name(), reason));
    }
    return new DecideForm(
        freshId,
        decision.getVerdict() == null ? "" : decision.getVerdict().name(),
        decision.getReason() == null ? "" : decision.getReason(),
        flags,
        queue);
  }

  /** The id that the page has chosen for the decision; the same form sent twice decides once. */
  static String decisionId(Context ctx) {
    String id = Asked.needed(ctx, "decision");
    if (!id.matches("[A-Za-z0-9-]{8,100}")) {
      throw WebFault.bad("The form’s decision id is not one of the desk’s.");
    }
    return id;
  }

  static Optional<Verdict> verdict(String name) {
    return Arrays.stream(Verdict.values()).filter(it -> it.name().equals(name)).findFirst();
  }

  /** The verdicts on flags, in the order of the form. */
  static List<FlagVerdict> flagVerdicts(DecideForm form) {
    List<FlagVerdict> verdicts = new ArrayList<>();
    form.flags()
        .forEach(
            (id, choice) -> {
              boolean dismissed = choice.verdict().equals(FlagVerdictKind.DISMISSED.name());
              verdicts.add(
                  new FlagVerdict(
                      id,
                      dismissed ? FlagVerdictKind.DISMISSED : FlagVerdictKind.CONFIRMED,
                      orNull(dismissed ? choice.reason() : "")));
            });
    return verdicts;
  }

  /** The corrections of one quote. */
  static List<ReadingCorrection> corrections(Context ctx) {
    String quote = Asked.needed(ctx, "quote");
    List<ReadingCorrection> corrections = new ArrayList<>();
    if (!Asked.form(ctx, "not-a-quote").isEmpty()) {
      corrections.add(new ReadingCorrection(quote, "quote", "not-a-quote"));
    }
    String speaker = Asked.form(ctx, "speaker").strip();
    if (!speaker.isEmpty()) {
      corrections.add(new ReadingCorrection(quote, "speaker", speaker));
    }
    for (String name : ctx.formParamMap().keySet()) {
      String label = name.startsWith(STANCE) ? Asked.form(ctx, name) : "";
      if (Arrays.stream(StanceLabel.values()).anyMatch(it -> it.name().equals(label))) {
        corrections.add(new ReadingCorrection(quote, name, label));
      }
    }
    return corrections;
  }

  static @Nullable String orNull(String text) {
    return text.isBlank() ? null : text;
  }

  /** As an audit entry names an action, as "hand-over". */
  static String kebab(Enum<?> action) {
    return action.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
