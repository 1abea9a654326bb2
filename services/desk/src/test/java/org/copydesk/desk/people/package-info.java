/** Who is at the desk, what they may do, and how they sign in. */
@NullMarked
package org.copydesk.desk.people;

import org.jspecify.annotations.NullMarked;
