/**
 * The quotes stage: a canonical article comes in, the article with its quotes, speakers and stances
 * goes out.
 */
@NullMarked
package org.copydesk.quotes;

import org.jspecify.annotations.NullMarked;
