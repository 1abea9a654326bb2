/** Measurements: what the desk does under load, under kills and under poison. */
@NullMarked
package org.copydesk.bench;

import org.jspecify.annotations.NullMarked;
