package org.copydesk.language.quote.words;

import java.util.Set;
import org.copydesk.language.quote.CueKind;

/**
 * One form of a cue verb.
 *
 * @param form in lower case, as "said"
 * @param kind what it tells of
 * @param frames what can follow it
 */
public record CueVerb(String form, CueKind kind, Set<Frame> frames) {

  public CueVerb {
    frames = Set.copyOf(frames);
  }

  public boolean takes(Frame frame) {
    return frames.contains(frame);
  }

  /** Whether it is an -ing form, which has no subject of its own. */
  public boolean isParticiple() {
    return form.endsWith("ing");
  }
}
