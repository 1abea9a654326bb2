package org.copydesk.language.quote.rules;

import java.util.Optional;

/**
 * The subject of a cue.
 *
 * @param mention its words; empty where it is that of the clause before ("and added")
 * @param cue the cue with its auxiliaries
 * @param start the first token of subject and cue together
 * @param rule the name of the rule that found it
 * @param confidence from 0 to 1
 */
record Subject(Optional<Range> mention, Range cue, int start, String rule, double confidence) {}
