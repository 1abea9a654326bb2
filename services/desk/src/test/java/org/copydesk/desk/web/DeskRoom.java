package org.copydesk.desk.web;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A desk of a test's own. */
abstract class DeskRoom {

  /** Several people, and a day's queue. */
  static final Opening PEOPLE = folder -> Stories.all(TestDesk.withPeople(folder));

  /** The local editor, and a day's queue. */
  static final Opening LOCAL = folder -> Stories.all(TestDesk.local(folder));

  /** The local editor, and nothing to do. */
  static final Opening EMPTY = TestDesk::local;

  TestDesk desk;
  private final Opening opening;
  private @TempDir Path folder;

  DeskRoom(Opening opening) {
    this.opening = opening;
  }

  @BeforeEach
  void open() throws IOException {
    desk = opening.in(folder);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  /** How a desk is opened. */
  @FunctionalInterface
  interface Opening {

    TestDesk in(Path folder) throws IOException;
  }
}
