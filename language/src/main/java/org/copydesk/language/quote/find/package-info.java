/** The interface behind which quotes are found, by rules or by a trained model. */
@NullMarked
package org.copydesk.language.quote.find;

import org.jspecify.annotations.NullMarked;
