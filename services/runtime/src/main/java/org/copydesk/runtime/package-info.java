/**
 * The corridor: how any stage is configured, started, watched and stopped, and how it answers a
 * record.
 */
@NullMarked
package org.copydesk.runtime;

import org.jspecify.annotations.NullMarked;
