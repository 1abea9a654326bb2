/**
 * Policy packs as editors write them: read from YAML, with every fault at its place in the file.
 */
@NullMarked
package org.copydesk.policy.pack;

import org.jspecify.annotations.NullMarked;
