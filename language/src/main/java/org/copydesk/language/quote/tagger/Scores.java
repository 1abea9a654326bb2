package org.copydesk.language.quote.tagger;

import org.copydesk.language.encoder.Grid;

/**
 * What the network says of one window, in scores that are not yet probabilities.
 *
 * @param tags a row for each piece, a column for each tag
 * @param contentToCue piece to piece; column 0 stands for none
 * @param cueToSource piece to piece; column 0 stands for none
 */
record Scores(Grid tags, Grid contentToCue, Grid cueToSource) {}
