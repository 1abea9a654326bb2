/** Whether marks stand where they belong. */
@NullMarked
package org.copydesk.desk.pages.article;

import org.jspecify.annotations.NullMarked;
