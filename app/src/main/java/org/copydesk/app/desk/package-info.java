/** The whole line in this process: broker, stages, health. */
@NullMarked
package org.copydesk.app.desk;

import org.jspecify.annotations.NullMarked;
