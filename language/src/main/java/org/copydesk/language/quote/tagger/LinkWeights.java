package org.copydesk.language.quote.tagger;

/**
 * What a link between two runs loses by the distance, in units of log-probability.
 *
 * @param gap times the logarithm of one more than the words between
 * @param sentence for each end of a sentence between
 * @param passage where they stand in different stretches
 * @param none what no link at all gains
 */
record LinkWeights(double gap, double sentence, double passage, double none) {}
