/** How review records come from Kafka into the index. */
@NullMarked
package org.copydesk.desk.feed;

import org.jspecify.annotations.NullMarked;
