/** A Kafka broker inside this process, with its data in a folder that outlives it. */
@NullMarked
package org.copydesk.app.broker;

import org.jspecify.annotations.NullMarked;
