/**
 * The review: one record for each article revision, what editors answered, and where the article
 * stands between them. Works on the letters themselves, since it carries much of an article and
 * reads little of it.
 */
@NullMarked
package org.copydesk.review;

import org.jspecify.annotations.NullMarked;
