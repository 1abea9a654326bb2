package org.copydesk.desk.pages.article;

import java.util.List;

/**
 * A quote beside the text.
 *
 * @param id as in the record, "q1"
 * @param kind "direct", "mixed" or "indirect"
 * @param words its parts with an ellipsis between them
 * @param speaker the fullest name; empty where nobody was found
 * @param role given in the article; empty where none is
 * @param mention the words that name the speaker at the quote; empty where nothing does
 * @param medium the second source; empty where there is none
 * @param foundBy how the speaker was found, or why nobody was
 * @param speakerPercent how sure of the speaker, 0 to 100
 * @param cue the words that introduce it; empty where there are none
 * @param cueKind what they tell of
 * @param framing "neutral", "endorsing" or "distancing"
 * @param framingWords the words that show it
 * @param marks state of its marks in words; empty where nothing is odd
 * @param quoteFoundBy how the quote was found
 * @param stances toward each target
 * @param corrections what editors have put right on this revision, in words
 */
public record QuoteView(
    String id,
    String kind,
    String words,
    String speaker,
    String role,
    String mention,
    String medium,
    String foundBy,
    int speakerPercent,
    String cue,
    String cueKind,
    String framing,
    String framingWords,
    String marks,
    String quoteFoundBy,
    List<StanceView> stances,
    List<String> corrections) {

  public QuoteView {
    stances = List.copyOf(stances);
    corrections = List.copyOf(corrections);
  }

  /** Whether it is known who said it. */
  public boolean isAttributed() {
    return !speaker.isEmpty();
  }

  /**
   * What the speaker holds of a target.
   *
   * @param target as shown
   * @param part as a correction names it, "stance:TARGET"
   * @param primary whether the target is the subject of the article
   * @param label in capitals as in the record
   * @param word for an editor: "for", "against", "neither", "not told"
   * @param percent how sure, 0 to 100
   * @param why reason or model
   */
  public record StanceView(
      String target,
      String part,
      boolean primary,
      String label,
      String word,
      int percent,
      String why) {}
}
