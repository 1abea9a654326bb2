package org.copydesk.language.quote.tagger;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.copydesk.language.quote.CueKind;
import org.copydesk.language.quote.words.CueLexicon;
import org.copydesk.language.quote.words.CueVerb;

/** What a cue that the tagger found tells of: by its first word that is known. */
final class CueKinds {

  private static final Set<String> THOUGHT =
      Set.of(
          "appear",
          "appeared",
          "appears",
          "belief",
          "beliefs",
          "concern",
          "concerned",
          "concerns",
          "consider",
          "considered",
          "considering",
          "considers",
          "decided",
          "decides",
          "decision",
          "desire",
          "expectation",
          "expectations",
          "expecting",
          "favor",
          "favors",
          "favored",
          "focused",
          "hope",
          "idea",
          "intend",
          "intended",
          "intends",
          "knowing",
          "learned",
          "like",
          "liked",
          "likes",
          "looking",
          "opinion",
          "oppose",
          "opposed",
          "opposes",
          "opposition",
          "plan",
          "planned",
          "planning",
          "plans",
          "prefer",
          "preferred",
          "prefers",
          "ready",
          "saw",
          "see",
          "seeing",
          "seek",
          "seeking",
          "seem",
          "seemed",
          "seems",
          "sees",
          "skeptical",
          "support",
          "supported",
          "supporter",
          "supporters",
          "supporting",
          "supports",
          "sure",
          "trying",
          "understand",
          "view",
          "viewed",
          "views",
          "wanting",
          "willing",
          "worries");

  private static final Set<String> SPEECH =
      Set.of(
          ":",
          "about",
          "accusation",
          "accusations",
          "allegation",
          "allegations",
          "announcement",
          "answer",
          "argument",
          "attack",
          "attacks",
          "claim",
          "comment",
          "comments",
          "complaint",
          "complaints",
          "criticism",
          "criticisms",
          "endorsement",
          "interview",
          "pledge",
          "promise",
          "question",
          "questions",
          "rejection",
          "remark",
          "remarks",
          "request",
          "response",
          "rhetoric",
          "speech",
          "warning");

  private static final Set<String> WRITING =
      Set.of(
          "email",
          "emailed",
          "emails",
          "headline",
          "letter",
          "memo",
          "op-ed",
          "post",
          "posted",
          "posting",
          "read",
          "reads",
          "titled",
          "tweet",
          "tweets",
          "tweeting",
          "writing",
          "wrote");

  private static final Set<String> DOCUMENT =
      Set.of(
          "bill",
          "document",
          "documents",
          "filing",
          "law",
          "lawsuit",
          "records",
          "report",
          "reportedly",
          "reports",
          "rule",
          "ruled",
          "rules",
          "ruling");

  private static final Set<String> POLL = Set.of("poll", "polls", "survey", "surveys");

  private final CueLexicon cues;

  CueKinds(CueLexicon cues) {
    this.cues = cues;
  }

  /** The kind of these words. */
  CueKind of(String words) {
    for (String word : words.toLowerCase(Locale.ROOT).split("[\\s,.;\"“”]+", 12)) {
      Optional<CueKind> kind = kind(word);
      if (kind.isPresent()) {
        return kind.get();
      }
    }
    return CueKind.OTHER;
  }

  private Optional<CueKind> kind(String word) {
    Optional<CueKind> listed = cues.find(word).map(CueVerb::kind);
    if (listed.isPresent()) {
      return listed;
    }
    if (word.equals("according")) {
      return Optional.of(CueKind.SPEECH);
    }
    if (THOUGHT.contains(word)) {
      return Optional.of(CueKind.THOUGHT);
    }
    if (SPEECH.contains(word)) {
      return Optional.of(CueKind.SPEECH);
    }
    if (WRITING.contains(word)) {
      return Optional.of(CueKind.WRITING);
    }
    if (DOCUMENT.contains(word)) {
      return Optional.of(CueKind.DOCUMENT);
    }
    return POLL.contains(word) ? Optional.of(CueKind.POLL) : Optional.empty();
  }
}
