package org.copydesk.language.quote.tagger;

import java.util.Optional;
import org.copydesk.language.encoder.Grid;

/**
 * What the network says of one window, in scores that are not yet probabilities.
 *
 * @param tags a row for each piece, a column for each tag
 * @param contentToCue piece to piece; column 0 stands for none
 * @param cueToSource piece to piece; column 0 stands for none
 * @param notice a row for each piece, one column: whether it stands in a notice; empty where the
 *     model cannot tell
 */
record Scores(Grid tags, Grid contentToCue, Grid cueToSource, Optional<Grid> notice) {}
