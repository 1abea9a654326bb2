/** What the corridor asks of Kafka: client settings, topics from the catalogue. */
@NullMarked
package org.copydesk.runtime.kafka;

import org.jspecify.annotations.NullMarked;
