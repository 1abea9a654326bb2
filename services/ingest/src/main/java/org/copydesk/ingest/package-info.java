/** The ingest stage: what a CMS hands in becomes the canonical article, revision by revision. */
@NullMarked
package org.copydesk.ingest;

import org.jspecify.annotations.NullMarked;
