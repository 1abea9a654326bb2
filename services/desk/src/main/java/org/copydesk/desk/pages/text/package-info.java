/**
 * Hostile text made fit to be shown: nothing in it is hidden, reorders its surroundings or ends
 * early.
 */
@NullMarked
package org.copydesk.desk.pages.text;

import org.jspecify.annotations.NullMarked;
