/**
 * How a stage is configured: environment and properties file, checked whole before anything starts.
 */
@NullMarked
package org.copydesk.runtime.config;

import org.jspecify.annotations.NullMarked;
