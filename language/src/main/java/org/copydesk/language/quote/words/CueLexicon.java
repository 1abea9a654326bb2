package org.copydesk.language.quote.words;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.copydesk.language.quote.CueKind;

/**
 * The verbs that introduce quotes, by form.
 *
 * <p>Read from the list {@code cues.txt}: the forms, a bar, the kind, a bar, the frames.
 */
public final class CueLexicon {

  private final Map<String, CueVerb> byForm;

  private CueLexicon(Map<String, CueVerb> byForm) {
    this.byForm = Map.copyOf(byForm);
  }

  /** The lexicon that comes with the rules. */
  public static CueLexicon standard() {
    Map<String, CueVerb> byForm = new HashMap<>();
    for (String line : WordList.lines("cues.txt")) {
      String[] parts = line.split("\\|");
      if (parts.length != 3) {
        throw new IllegalStateException("expected 'forms | kind | frames' in cues.txt: " + line);
      }
      CueKind kind = CueKind.valueOf(parts[1].strip());
      Set<Frame> frames = EnumSet.noneOf(Frame.class);
      for (String frame : parts[2].strip().split("\\s+")) {
        frames.add(Frame.valueOf(frame));
      }
      for (String form : List.of(parts[0].strip().split("\\s+"))) {
        byForm.put(form, new CueVerb(form, kind, frames));
      }
    }
    return new CueLexicon(byForm);
  }

  /** The cue of this form in lower case, if it is one. */
  public Optional<CueVerb> find(String form) {
    return Optional.ofNullable(byForm.get(form));
  }
}
