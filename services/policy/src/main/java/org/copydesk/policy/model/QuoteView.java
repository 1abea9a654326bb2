package org.copydesk.policy.model;

import java.util.List;

/**
 * A quote in a condition: one of {@code quotes}, or {@code quote}.
 *
 * @param id "q1", "q2" in the order of the text
 * @param kind "direct", "mixed" or "indirect"
 * @param text its words, marks included; the parts of a split quote with a blank between; of a very
 *     long one the first {@value Views#LONGEST_TEXT} units
 * @param words how many
 * @param attributed whether a speaker was found
 * @param speaker the speaker's name; "" where nobody was found
 * @param speakerKind "person", "organisation", "group", "unnamed", "document", "other"; "" for
 *     nobody
 * @param role the speaker's role; "" where none is given
 * @param medium the second source, as "the Tass news agency"; "" where there is none
 * @param cue the words that introduce it; "" where there are none
 * @param cueKind "speech", "writing", "document", "poll", "thought", "other"; "" for no cue
 * @param marks "none", "balanced", "unclosed" or "unopened"
 * @param framing "neutral", "endorsing" or "distancing"
 * @param stances what the speaker holds of what
 * @param nested whether it stands inside another quote
 * @param block kind of the block that it begins in
 * @param here the block that it begins in
 * @param before the block before that; one without words where there is none
 * @param after the block after that; one without words where there is none
 * @param sentencesToSpeaker how many sentences the quote runs before the words that name its
 *     speaker; 0 where they come first, or nobody is named
 * @param othersAttributed whether a speaker was found for another quote of the same block, those
 *     inside others left out
 * @param namesBeside whether a name (a capital inside a sentence) stands beside the quotes of its
 *     block, or the block before ends with a colon, or the block after begins with a dash
 * @param inBody for a quote in a headline: whether the words in its marks stand in a paragraph too;
 *     true for all other quotes
 * @param confidence from 0 to 1
 * @param found names of the patterns found in it
 * @param cueFound names of the patterns found in its cue
 */
public record QuoteView(
    String id,
    String kind,
    String text,
    long words,
    boolean attributed,
    String speaker,
    String speakerKind,
    String role,
    String medium,
    String cue,
    String cueKind,
    String marks,
    String framing,
    List<StanceView> stances,
    boolean nested,
    String block,
    BlockView here,
    BlockView before,
    BlockView after,
    long sentencesToSpeaker,
    boolean othersAttributed,
    boolean namesBeside,
    boolean inBody,
    double confidence,
    List<String> found,
    List<String> cueFound) {}
