package org.copydesk.language.article;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells words that lead the reader elsewhere: "Read also", "Related:", newsletter boxes, calls to
 * follow, paragraphs that are only a link.
 *
 * <p>Works on {@linkplain Folded folded} words of a whole unit. Only words that begin as promos do
 * are looked at closely; patterns hold no nested repetition, and longer units are never a promo.
 */
final class PromoWords {

  private static final int LONGEST = 400;
  private static final int LONGEST_HEADING = 80;
  private static final int MOST_MARKS = 4;

  private static final Set<String> FIRST_WORDS =
      Set.of(
          ("read also must more keep continue further related see you recommended most popular trending"
                  + " up what don't in icymi previously from editor's editors' top latest learn find"
                  + " advertisement ad story article subscribe sign share comments click follow support"
                  + " donate become join enter like visit do download get if enjoy enjoyed want this")
              .split(" "));

  private static final String STORY =
      "(?:story|stories|article|articles|news|posts?|reading|coverage|links|content|topics)";

  private static final String HEADINGS =
      ("(?:read (?:also|more|next|on|this)|(?:also|must) read|more to read|(?:keep|continue|further) reading"
              + "|related(?: STORY)?|see (?:also|more)|also see|more(?: STORY)?"
              + "|more (?:on|about) this(?: story| topic| subject)?"
              + "|more from (?:us|the author|this author|our \\S{1,20})"
              + "|you (?:may|might) (?:also )?(?:like|be interested in|enjoy)|you might have missed"
              + "|recommended(?: STORY| for you)?|most (?:read|popular|viewed)|popular (?:now|STORY)"
              + "|trending(?: now)?|up next|what to read next|don't miss|in case you missed it|icymi"
              + "|previously|from (?:our|the) archives?|editors?'s? picks?|top stories"
              + "|latest (?:news|stories)|learn more|find out more)")
          .replace("STORY", STORY);

  private static final Pattern HEADING =
      Pattern.compile(
          "(?:"
              + HEADINGS
              + "\\s?(?:[:>\u00bb\u2192.\u2026]|\\.\\.\\.)?"
              + "|(?:also|more) (?:on|from|about) [^.:!?]{1,40}:)");

  private static final Pattern ALONE =
      Pattern.compile(
          "(?:advertisement|ad|(?:story|article) continues (?:below|after)[^.]{0,40}"
              + "|subscribe(?: now| today)?|sign up(?: now| today)?|comments"
              + "|share(?: this)?(?: article| story| post)?|click here"
              + "|read the (?:full|whole|original) (?:story|article|post|interview|report|text)(?: here)?"
              + "|follow us|support our (?:work|journalism)|donate(?: now| today| here)?"
              + "|become a member|join (?:us|now|today)|enter your e-?mail(?: address)?)"
              + "[\\s:.!>\u00bb\u2192]{0,4}");

  private static final Pattern LED =
      Pattern.compile(HEADINGS + "\\s?(?:[:|>\u00bb\u2192]|[\u2013\u2014-] )\\s?\\S");

  private static final String NETWORK =
      "(?:twitter|x\\b|facebook|instagram|telegram|youtube|tiktok|linkedin|threads|bluesky|mastodon"
          + "|whatsapp)";

  private static final String LIST =
      "(?:newsletter|podcast|channel|e-?mail|magazine|feed|briefing|community|mailing list"
          + "|conversation|whatsapp|telegram|in your inbox)";

  private static final Pattern CALL =
      Pattern.compile(
          ("(?:sign up (?:to|for) (?:receive|get|our|the|daily|weekly|free|breaking|e-?mail|news)"
                  + "|subscribe to (?:our|the|\\S{1,30} )[^.]{0,60}LIST|subscribe (?:here|now|today|for)"
                  + "|follow (?:\\S{1,40} ){1,2}(?:[^.@]{0,120} )?(?:on|at|via) NETWORK|follow @\\w"
                  + "|(?:like|find|visit) (?:us|our page|the page) on"
                  + "|do you support [^?]{1,60}\\? like the page"
                  + "|join (?:our|the) [^.]{0,40}LIST|get (?:our|the) [^.]{0,60}LIST"
                  + "|download (?:our|the) [^.]{0,30}app\\b|click here (?:to|for)\\b"
                  + "|read the (?:full|whole|original|rest of the|rest of this)"
                  + " (?:story|article|post|piece|interview|report)(?: here| at\\b| on\\b| in\\b)"
                  + "|read the rest (?:here|at|on)\\b"
                  + "|(?:if you )?enjoyed? (?:this|reading this) (?:story|article|post)\\b"
                  + "|support (?:our|independent) (?:work|journalism|newsroom)\\b"
                  + "|want (?:more|to read more)\\b[^?]{0,60}\\?"
                  + "|share (?:this|your)\\b[^.]{0,40}(?:NETWORK|friends|story with us|comments)"
                  + "|this (?:story|article|content) (?:continues|is for subscribers)\\b)")
              .replace("NETWORK", NETWORK)
              .replace("LIST", LIST));

  private static final Pattern LINKS_ONLY =
      Pattern.compile("(?:(?:https?://|www\\.)[^\\s]{2,400}[\\s,;.]{0,3}){1,9}");

  private static final Pattern MARKDOWN_LINK =
      Pattern.compile("\\[[^\\]]{1,200}\\]\\([^)\\s]{1,200}\\)\\.?");

  private PromoWords() {}

  /** Whether the folded words only announce what stands in the next lines: "Read also:". */
  static boolean isHeading(String folded) {
    return folded.length() <= LONGEST_HEADING && isHeadingBare(bare(folded));
  }

  private static boolean isHeadingBare(String bare) {
    return FIRST_WORDS.contains(firstWord(bare)) && HEADING.matcher(bare).matches();
  }

  /** Whether the folded words of a unit are a promo by themselves. */
  static boolean matches(String folded) {
    if (folded.length() >= LONGEST) {
      return false;
    }
    String bare = bare(folded);
    if (FIRST_WORDS.contains(firstWord(bare))) {
      return isHeading(folded)
          || ALONE.matcher(bare).matches()
          || LED.matcher(bare).lookingAt()
          || CALL.matcher(bare).lookingAt();
    }
    return isLink(folded, bare);
  }

  private static boolean isLink(String folded, String bare) {
    boolean address = bare.startsWith("http") || bare.startsWith("www.");
    int bracket = folded.indexOf('[');
    return (address && LINKS_ONLY.matcher(bare).matches())
        || (bracket >= 0
            && bracket < MOST_MARKS
            && MARKDOWN_LINK.matcher(folded.substring(bracket)).matches());
  }

  private static String firstWord(String bare) {
    int end = 0;
    while (end < bare.length()
        && (Character.isLetter(bare.charAt(end)) || bare.charAt(end) == '\'')) {
      end++;
    }
    return bare.substring(0, end);
  }

  /** Without the brackets, arrows and bullets before the first word; an opening quote stays. */
  private static String bare(String folded) {
    int at = 0;
    while (at < Math.min(folded.length(), MOST_MARKS) && isMark(folded.charAt(at))) {
      at++;
    }
    return folded.substring(at);
  }

  private static boolean isMark(char c) {
    return !Character.isLetterOrDigit(c) && c != '"' && c != '@';
  }
}
