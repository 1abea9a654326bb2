package org.copydesk.desk.web;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.copydesk.desk.DeskRooms;
import org.copydesk.desk.deciding.Answered;
import org.copydesk.desk.people.Person;
import org.copydesk.letters.Decision;
import org.copydesk.letters.DecisionAction;
import org.copydesk.letters.ReviewRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends decisions of people who may make them, and writes down that they did. */
final class Sending {

  private static final Logger LOG = LoggerFactory.getLogger(Sending.class);
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final Duration AT_MOST = Duration.ofSeconds(20);

  private final DeskRooms rooms;

  Sending(DeskRooms rooms) {
    this.rooms = rooms;
  }

  /** A decision on a record as this person saw it, now. */
  Decision.Builder begin(
      Person person, DecisionAction action, String id, String article, int revision) {
    return Decision.newBuilder()
        .setDecisionId(id)
        .setArticleId(article)
        .setRevision(revision)
        .setReviewer(person.name())
        .setAction(action)
        .setDecidedAt(rooms.clock().instant().truncatedTo(ChronoUnit.MILLIS));
  }

  /** Refuses whom the role or the source does not let decide. */
  static void requireReviewer(Person person, ReviewRecord record) {
    if (!person.mayDecideOn(record.getArticle().getSource())) {
      throw WebFault.forbidden("Viewers read; claiming and deciding takes a reviewer.");
    }
  }

  /** Refuses who is no lead and would release what a colleague has. */
  static void requireOwn(Person person, ReviewRecord record) {
    String holder = record.getClaimedBy();
    if (holder != null && !holder.equals(person.name()) && !person.mayLead()) {
      throw WebFault.forbidden("What a colleague has, a lead may release.");
    }
  }

  /**
   * Sends and waits for the answer.
   *
   * @throws WebFault with status 503 where Kafka may not have it: sent again, it counts once
   */
  Answered send(Decision decision) {
    return send(List.of(decision)).get(0).orElseThrow(Sending::unsure);
  }

  /** Sends all, then waits for the answers; in the order sent, empty where Kafka may lack it. */
  List<Optional<Answered>> send(List<Decision> decisions) {
    List<CompletableFuture<Answered>> sent =
        decisions.stream().map(it -> rooms.deciding().decide(it, PATIENCE)).toList();
    List<Optional<Answered>> answers = new ArrayList<>();
    for (int at = 0; at < sent.size(); at++) {
      Optional<Answered> answer = await(sent.get(at), decisions.get(at));
      Decision decision = decisions.get(at);
      answer.ifPresent(it -> audit(decision, it));
      answers.add(answer);
    }
    return answers;
  }

  private static Optional<Answered> await(CompletableFuture<Answered> sent, Decision decision) {
    try {
      return Optional.of(sent.get(AT_MOST.toMillis(), TimeUnit.MILLISECONDS));
    } catch (ExecutionException | TimeoutException e) {
      LOG.atError()
          .addKeyValue("articleId", decision.getArticleId())
          .setCause(e)
          .log("a decision may not have been kept");
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private static WebFault unsure() {
    return new WebFault(
        503,
        "Not sure that it arrived",
        "Kafka did not confirm the decision. Send it again: it counts once.");
  }

  private void audit(Decision decision, Answered answered) {
    Map<String, String> details = new TreeMap<>();
    details.put("decisionId", decision.getDecisionId());
    details.put("revision", Integer.toString(decision.getRevision()));
    details.put("outcome", outcome(answered));
    Optional.ofNullable(decision.getVerdict())
        .ifPresent(it -> details.put("verdict", Forms.kebab(it)));
    Optional.ofNullable(decision.getHandTo()).ifPresent(it -> details.put("to", it));
    if (!decision.getFlagVerdicts().isEmpty()) {
      details.put("flags", Integer.toString(decision.getFlagVerdicts().size()));
    }
    if (!decision.getCorrections().isEmpty()) {
      details.put("corrections", Integer.toString(decision.getCorrections().size()));
    }
    String action = Forms.kebab(decision.getAction());
    Optional<String> article = Optional.of(decision.getArticleId());
    rooms.audit().add(decision.getReviewer(), action, article, details);
  }

  /** "applied", "conflict", "refused", or "waiting" where no answer is here yet. */
  static String outcome(Answered answered) {
    return answered.fold(
        it -> it.answer().getOutcome().name().toLowerCase(Locale.ROOT), kept -> "waiting");
  }
}
