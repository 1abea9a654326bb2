/** How the formats that CMSs send are read: bytes to text, text to title, bylines and blocks. */
@NullMarked
package org.copydesk.ingest.reading;

import org.jspecify.annotations.NullMarked;
