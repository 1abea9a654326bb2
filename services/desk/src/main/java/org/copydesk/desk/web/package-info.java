/** The desk over HTTP: pages, the JSON interface, the event stream. */
@NullMarked
package org.copydesk.desk.web;

import org.jspecify.annotations.NullMarked;
