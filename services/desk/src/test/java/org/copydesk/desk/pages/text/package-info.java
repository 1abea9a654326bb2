/** Whether hostile text stays harmless. */
@NullMarked
package org.copydesk.desk.pages.text;

import org.jspecify.annotations.NullMarked;
