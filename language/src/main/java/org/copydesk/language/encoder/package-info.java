/**
 * What a trained encoder needs: the pieces of words it reads, the files it is loaded from, and the
 * network itself behind one interface.
 */
@NullMarked
package org.copydesk.language.encoder;

import org.jspecify.annotations.NullMarked;
