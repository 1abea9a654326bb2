package org.copydesk.language.quote.speakers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.copydesk.language.quote.SpeakerKind;
import org.copydesk.language.quote.speakers.Appearance.Place;
import org.copydesk.language.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds whom "he" and "she" stand for: of those who fit, the one that stands out most just before.
 *
 * <p>What stands out: nearness in sentences and paragraphs, being the subject, having spoken, being
 * meant by the pronoun before, being named often. Words between quotation marks count for little.
 * At most a fixed number of names is looked at, so the cost is linear in the article.
 */
final class Antecedents {

  private static final int MOST = 50;
  private static final int MOST_SAID = 12;
  private static final int FARTHEST = 16;

  private static final double SENTENCE = 0.9;
  private static final double PASSAGE = 0.25;
  private static final double SUBJECT = 1.0;
  private static final double OWNER = 0.3;
  private static final double SPOKE = 0.6;
  private static final double AGAIN = 0.3;
  private static final double QUOTED = -2.0;
  private static final double UNTOLD = -0.5;
  private static final double UNSURE = -3.0;
  private static final double SPEAKS = -0.6;
  private static final double UNLIKE = -2.5;
  private static final double WORDS = -2.0;
  private static final double SAYS = 1.2;
  private static final double OFTEN = 0.2;

  private final List<Appearance> all;
  private final Cast cast;
  private final List<Said> said;
  private final Map<Integer, Choice> chosen = new HashMap<>();
  private int done;

  /** Somebody with how much they stand out. */
  record Choice(Optional<Figure> figure, Optional<Said> speaker, double score) {

    /** Confidence from 0 to 1. */
    double sureness() {
      return Math.max(0.3, Math.min(0.9, 0.6 + score / 5));
    }
  }

  Antecedents(List<Appearance> all, Cast cast, List<Said> said) {
    this.all = all;
    this.cast = cast;
    this.said = said;
  }

  /** Whom a pronoun of this gender at this place stands for. */
  Optional<Choice> find(Span mention, Place place, Naming pronoun) {
    goTo(mention.start());
    return Optional.ofNullable(best(mention.start(), place, pronoun));
  }

  /** Settles the pronouns before the unit, whoever uses them, in their order. */
  private void goTo(int offset) {
    while (done < all.size() && all.get(done).span().start() < offset) {
      Appearance one = all.get(done);
      if (one.isPronoun()) {
        Choice choice = best(one.span().start(), one.place(), one.naming());
        if (choice != null) {
          chosen.put(one.span().start(), choice);
          choice.figure().ifPresent(figure -> figure.tell(one.naming().gender()));
        }
      }
      done++;
    }
  }

  private @Nullable Choice best(int offset, Place place, Naming pronoun) {
    List<Choice> choices = new ArrayList<>();
    int last = indexBefore(offset);
    for (int i = last; i >= Math.max(0, last - MOST); i--) {
      Appearance one = all.get(i);
      if (place.sentence() - one.place().sentence() > FARTHEST) {
        break;
      }
      if (one.isPronoun()) {
        Choice choice = chosen.get(one.span().start());
        if (choice != null) {
          add(choices, choice, AGAIN + worth(one, place), pronoun);
        }
      } else {
        Figure figure = cast.figure(one);
        add(choices, of(figure), worth(one, place), pronoun);
      }
    }
    for (int i = said.size() - 1; i >= Math.max(0, said.size() - MOST_SAID); i--) {
      Said who = said.get(i);
      if (who.mention().start() < offset && isSomebody(who)) {
        double near = SUBJECT + SPOKE - distance(who.place(), place);
        add(choices, new Choice(who.figure(), Optional.of(who), 0), near, pronoun);
      }
    }
    return choices.stream().reduce((a, b) -> b.score() > a.score() ? b : a).orElse(null);
  }

  private static Choice of(Figure figure) {
    return new Choice(Optional.of(figure), Optional.empty(), 0);
  }

  private static boolean isSomebody(Said who) {
    SpeakerKind kind = who.person().kind();
    boolean person =
        kind == SpeakerKind.PERSON || kind == SpeakerKind.UNNAMED || kind == SpeakerKind.OTHER;
    return person && (who.figure().isPresent() || who.naming().form() == Naming.Form.WORDS);
  }

  private static void add(List<Choice> choices, Choice who, double worth, Naming pronoun) {
    Gender gender = who.figure().map(Figure::gender).orElseGet(() -> gender(who));
    boolean sureGender = who.figure().map(Figure::isTold).orElse(true);
    boolean thing = who.figure().map(Antecedents::isThing).orElse(false);
    boolean fits = gender.fits(pronoun.gender());
    if (thing || (sureGender && !fits)) {
      return;
    }
    double told =
        !fits ? UNLIKE : gender == Gender.UNTOLD && pronoun.gender() != gender ? UNTOLD : 0;
    double sure = who.figure().map(Antecedents::sureness).orElseGet(() -> sureness(who));
    double often = who.figure().map(f -> OFTEN * Math.log(1.0 + f.weight())).orElse(0.0);
    choices.add(new Choice(who.figure(), who.speaker(), worth + told + sure + often));
  }

  private static boolean isThing(Figure figure) {
    return figure.kind() == SpeakerKind.ORGANISATION
        || (figure.isPlace() && !figure.isSurelyPerson());
  }

  private static double sureness(Figure figure) {
    return figure.isSurelyPerson() ? 0 : figure.speaks() ? SPEAKS : UNSURE;
  }

  private static double sureness(Choice who) {
    Naming words = who.speaker().orElseThrow().naming();
    boolean nobody = words.kind() == SpeakerKind.OTHER && words.gender() == Gender.UNTOLD;
    return words.titled() ? 0 : nobody ? 2 * WORDS : WORDS;
  }

  private static Gender gender(Choice who) {
    return who.speaker().map(speaker -> speaker.naming().gender()).orElse(Gender.UNTOLD);
  }

  private static double worth(Appearance one, Place place) {
    double part =
        switch (one.part()) {
          case SPEAKER -> SAYS;
          case SUBJECT -> SUBJECT;
          case OWNER -> OWNER;
          case OBJECT, PLACE -> 0;
        };
    return part - distance(one.place(), place) + (one.quoted() ? QUOTED : 0);
  }

  private static double distance(Place from, Place to) {
    return SENTENCE * Math.max(0, to.sentence() - from.sentence())
        + PASSAGE * Math.max(0, to.passage() - from.passage());
  }

  /** Number of the last name or pronoun before the unit, or -1. */
  int indexBefore(int offset) {
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (all.get(middle).span().start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }
}
