/** What the tests of every stage share. */
@NullMarked
package org.copydesk.runtime.testing;

import org.jspecify.annotations.NullMarked;
