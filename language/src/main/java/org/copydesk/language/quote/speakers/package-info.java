/** Who a mention stands for: names, roles and pronouns resolved over an article. */
@NullMarked
package org.copydesk.language.quote.speakers;

import org.jspecify.annotations.NullMarked;
