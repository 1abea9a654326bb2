package org.copydesk.desk.index;

/**
 * In which order a queue is shown. PRIORITY: the most urgent first, of equals the one that waits
 * longest. NEWEST and OLDEST: by when the CMS handed in. CHANGED: the record that was written last
 * first. MATCH: the best match of the searched words first; without words as PRIORITY.
 */
public enum QueueOrder {
  PRIORITY,
  NEWEST,
  OLDEST,
  CHANGED,
  MATCH
}
