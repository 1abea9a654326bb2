/** What the desk's pages show, and the templates that show it; nothing here knows HTTP or Kafka. */
@NullMarked
package org.copydesk.desk.pages;

import org.jspecify.annotations.NullMarked;
