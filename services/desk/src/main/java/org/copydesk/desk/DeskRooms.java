package org.copydesk.desk;

import java.time.Clock;
import java.util.Objects;
import org.copydesk.desk.audit.AuditLog;
import org.copydesk.desk.deciding.Deciding;
import org.copydesk.desk.deciding.ErasureSender;
import org.copydesk.desk.feed.FeedState;
import org.copydesk.desk.index.ReviewIndex;
import org.copydesk.desk.people.Sessions;
import org.copydesk.desk.people.SignIn;

/**
 * What the desk's pages work with.
 *
 * @param config how the desk is configured
 * @param index the records
 * @param deciding sends decisions
 * @param erasing sends erasures
 * @param signIn the ways to sign in
 * @param sessions who is signed in
 * @param audit what was done
 * @param feed how far the records have come in
 * @param clock the time
 */
public record DeskRooms(
    DeskConfig config,
    ReviewIndex index,
    Deciding deciding,
    ErasureSender erasing,
    SignIn signIn,
    Sessions sessions,
    AuditLog audit,
    FeedState feed,
    Clock clock) {

  public DeskRooms {
    Objects.requireNonNull(config, "config");
    Objects.requireNonNull(index, "index");
    Objects.requireNonNull(deciding, "deciding");
    Objects.requireNonNull(erasing, "erasing");
    Objects.requireNonNull(signIn, "signIn");
    Objects.requireNonNull(sessions, "sessions");
    Objects.requireNonNull(audit, "audit");
    Objects.requireNonNull(feed, "feed");
    Objects.requireNonNull(clock, "clock");
  }
}
