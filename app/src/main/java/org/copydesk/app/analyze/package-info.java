/** Files as articles, and their reading in this process, without Kafka. */
@NullMarked
package org.copydesk.app.analyze;

import org.jspecify.annotations.NullMarked;
