/** The desk as editors meet it: pages in a browser, requests over HTTP, hostile articles. */
@NullMarked
package org.copydesk.desk.web;

import org.jspecify.annotations.NullMarked;
