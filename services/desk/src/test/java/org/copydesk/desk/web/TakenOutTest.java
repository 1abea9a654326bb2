package org.copydesk.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.copydesk.desk.index.SourceAccess;
import org.copydesk.desk.people.BcryptUsersFile;
import org.copydesk.desk.people.Person;
import org.copydesk.desk.people.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A change of the users file reaches those who are signed in. */
@ExtendWith(Chromium.class)
class TakenOutTest {

  private @TempDir Path folder;
  private BcryptUsersFile users;
  private TestDesk desk;

  @BeforeEach
  void open() throws Exception {
    users = new BcryptUsersFile(folder.resolve("users.json"), Clock.systemUTC());
    users.put(new Person("kim", "Kim", Role.REVIEWER, SourceAccess.all()), TestDesk.PASSWORD);
    users.put(new Person("lee", "Lee", Role.REVIEWER, SourceAccess.all()), TestDesk.PASSWORD);
    desk = TestDesk.withUsers(folder, users);
    Stories.all(desk);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void whoIsTakenOutOrChangedIsSignedOutAndNobodyElse(Browser browser) throws Exception {
    try (Visitor kim = Visitor.at(browser, desk).as("kim");
        Visitor lee = Visitor.at(browser, desk).as("lee")) {
      users.remove("kim");
      assertThat(kim.open("/queue").page().url()).contains("/sign-in");
      assertThat(lee.open("/queue").page().url()).doesNotContain("/sign-in");

      SourceAccess wire = SourceAccess.only(List.of("wire"));
      users.put(new Person("lee", "Lee", Role.REVIEWER, wire), TestDesk.PASSWORD);
      assertThat(lee.open("/queue").page().url()).contains("/sign-in");
      lee.as("lee").article(Stories.FERRY).sees("h1", "No such article");
    }
  }
}
