/**
 * The command's own dealings with Kafka: handing in, following the reviews, looking at rejections.
 */
@NullMarked
package org.copydesk.app.kafka;

import org.jspecify.annotations.NullMarked;
