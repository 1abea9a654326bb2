package org.copydesk.language.article;

import java.util.regex.Pattern;

/**
 * Tells words that lead the reader elsewhere: "Read also", "Related:", newsletter boxes, calls to
 * follow, paragraphs that are only a link.
 *
 * <p>Works on {@linkplain Folded folded} words of a whole unit; patterns hold no nested repetition,
 * and units over {@value #LONGEST} units are never a promo.
 */
final class PromoWords {

  static final int LONGEST = 400;

  private static final String STORY =
      "(?:story|stories|article|articles|news|posts?|reading|coverage|links|content|topics)";

  private static final String HEADINGS =
      "(?:read also|also read|read more|read next|read on|read this|must read|more to read|keep reading|continue reading"
          + "|further reading|related|related "
          + STORY
          + "|see also|see more|also see|more"
          + "|more (?:on|about) this(?: story| topic| subject)?|more from (?:us|the author|this author|our \\S{1,20})|more "
          + STORY
          + "|you (?:may|might) (?:also )?(?:like|be interested in|enjoy)|you might have missed"
          + "|recommended(?: "
          + STORY
          + "| for you| reading)?|most (?:read|popular|viewed)|popular (?:now|"
          + STORY
          + ")"
          + "|trending(?: now)?|up next|what to read next|don't miss|in case you missed it|icymi|previously"
          + "|from (?:our|the) archives?|editor's picks?|editors' picks?|top stories"
          + "|latest (?:news|stories)|learn more|find out more)";

  private static final Pattern HEADING =
      Pattern.compile(
          "[\\W_]{0,4}(?:"
              + HEADINGS
              + "\\s?(?::|>|\u00bb|\u2192|\\.\\.\\.|\u2026|\\.)?"
              + "|(?:also|more) (?:on|from|about) [^.:!?]{1,40}:)");

  private static final Pattern ALONE =
      Pattern.compile(
          "[\\W_]{0,4}(?:advertisement|ad|story continues below(?: advertisement)?|article continues (?:below|after)[^.]{0,40}"
              + "|subscribe(?: now| today)?|sign up(?: now| today)?|share(?: this)?(?: article| story| post)?|comments?"
              + "|click here|read the (?:full|whole|original|rest of the) (?:story|article|post|piece|interview|report|text)(?: here)?"
              + "|read the rest(?: here)?|follow us|support our (?:work|journalism)|donate(?: now| today| here)?"
              + "|become a member|join (?:us|now|today)|enter your e-?mail(?: address)?)[\\s:.!>\u00bb\u2192]{0,4}");

  private static final Pattern LED =
      Pattern.compile(
          "[\\W_]{0,4}" + HEADINGS + "\\s?(?:: ?|\\||>|\u00bb|\u2192|\u2013 |\u2014 |- )\\S");

  private static final Pattern CALL =
      Pattern.compile(
          "[(\\[>*\u00bb\u2192\\s]{0,4}(?:"
              + "sign up (?:to|for) (?:receive|get|our|the|daily|weekly|free|breaking|e-?mail|news)"
              + "|subscribe to (?:our|the|\\S{1,30} )[^.]{0,60}(?:newsletter|podcast|channel|e-?mail|magazine|feed|briefing)"
              + "|subscribe (?:here|now|today|for)"
              + "|follow (?:us|me|\\S{1,40} \\S{1,40}|\\S{1,40})(?: [^.@]{0,120})? (?:on|at|via) (?:twitter|x\\b|facebook|instagram|telegram|youtube|tiktok|linkedin|threads|bluesky|mastodon|whatsapp)"
              + "|follow @\\w"
              + "|(?:like|find|visit) (?:us|our page|the page) on"
              + "|do you support [^?]{1,60}\\? like the page"
              + "|join (?:our|the) [^.]{0,40}(?:newsletter|channel|community|mailing list|conversation|whatsapp|telegram)"
              + "|download (?:our|the) [^.]{0,30}app\\b"
              + "|click here (?:to|for)\\b"
              + "|get (?:our|the) [^.]{0,60}(?:newsletter|briefing|in your inbox)"
              + "|read the (?:full|whole|original|rest of the|rest of this) (?:story|article|post|piece|interview|report)(?: here| at\\b| on\\b| in\\b)"
              + "|read the rest (?:here|at|on)\\b"
              + "|(?:if you )?enjoyed? (?:this|reading this) (?:story|article|post)\\b"
              + "|support (?:our|independent) (?:work|journalism|newsroom)\\b"
              + "|want (?:more|to read more)\\b[^?]{0,60}\\?"
              + "|share (?:this|your)\\b[^.]{0,40}(?:facebook|twitter|friends|story with us|comments)"
              + "|this (?:story|article|content) (?:continues|is for subscribers)\\b"
              + ")");

  private static final Pattern LINKS_ONLY =
      Pattern.compile("[\\W_]{0,4}(?:(?:https?://|www\\.)[^\\s]{2,400}[\\s,;.]{0,3}){1,9}");

  private static final Pattern MARKDOWN_LINK =
      Pattern.compile("[\\s*>\u2192-]{0,4}\\[[^\\]]{1,200}\\]\\([^)\\s]{1,200}\\)\\.?");

  private PromoWords() {}

  /** Whether the folded words only announce what stands in the next lines: "Read also:". */
  static boolean isHeading(String folded) {
    return folded.length() <= 80 && HEADING.matcher(folded).matches();
  }

  /** Whether the folded words of a unit are a promo by themselves. */
  static boolean matches(String folded) {
    if (folded.length() >= LONGEST) {
      return false;
    }
    return isHeading(folded)
        || ALONE.matcher(folded).matches()
        || LED.matcher(folded).lookingAt()
        || CALL.matcher(folded).lookingAt()
        || LINKS_ONLY.matcher(folded).matches()
        || MARKDOWN_LINK.matcher(folded).matches();
  }
}
