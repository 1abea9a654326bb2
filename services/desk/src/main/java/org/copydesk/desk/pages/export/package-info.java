/** Records in the forms that others read: CSV, JSON, JSON-LD, W3C Web Annotations. */
@NullMarked
package org.copydesk.desk.pages.export;

import org.jspecify.annotations.NullMarked;
