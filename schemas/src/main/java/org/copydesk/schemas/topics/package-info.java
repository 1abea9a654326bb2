/** The catalogue of topics: one line a topic, with its key, its letter, its owner and its shape. */
@NullMarked
package org.copydesk.schemas.topics;

import org.jspecify.annotations.NullMarked;
