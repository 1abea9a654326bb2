package org.copydesk.language.article;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells an outlet's words about the article: disclaimers, notices of correction and republication,
 * editor's notes, rights.
 *
 * <p>A disclaimer must speak of the piece, its author or the outlet and must deny agreement, and
 * must hold no quotation mark: the same words may be said by somebody in a report. Works on
 * {@linkplain Folded folded} words of a whole unit.
 */
final class NoticeWords {

  static final int LONGEST = 1600;

  private static final String PIECE =
      "(?:article|story|piece|post|column|essay|op-ed|commentary|interview|report|excerpt|page|analysis|opinion piece|blog post|headline)";

  private static final Pattern LEAD =
      Pattern.compile(
          "[(\\[*_\u2014\u2013\\s-]{0,4}(?:"
              + "corrections?(?: appended| and clarifications?|,? [^.:]{1,30}(?=:))?(?: ?[:\u2014\u2013]|\\.?$| \\()"
              + "|clarifications?(?: appended)?(?: ?[:\u2014\u2013]|\\.?$)"
              + "|editor(?:'s|s'|ial|s)? note\\b|note to (?:our )?(?:readers|editors)\\b|publisher's note\\b"
              + "|(?:disclaimer|disclosure|full disclosure)(?: ?:|\\.?$)"
              + "|(?:re)?(?:published|printed|posted) (?:here )?(?:with|by) (?:the )?(?:kind )?(?:permission|courtesy)"
              + "|(?:republished|reprinted|reposted|cross-posted|syndicated) (?:from|courtesy|via)"
              + "|(?:originally|first) (?:published|appeared|posted) (?:by|in|on|at)\\b"
              + "|(?:this|the above) "
              + PIECE
              + " (?:(?:has|have) been|was|is|were|first|originally|also)(?: (?:first|originally|also|being|recently|subsequently))?"
              + " (?:published|republished|reprinted|reposted|syndicated|appeared|corrected|amended|updated|revised|edited|changed|clarified|produced|sponsored|paid for|funded|supported|translated|adapted|excerpted|cross-posted|archived)\\b"
              + "|(?:an?|the) (?:earlier|previous|original|prior) version of (?:this|the) "
              + PIECE
              + "|(?:we|the \\w{2,20}) (?:have )?(?:amended|corrected|updated) this "
              + PIECE
              + "|(?:paid for|sponsored|presented|brought to you) by [^.]{1,80}\\.?$|advertisement feature\\b"
              + "|all rights reserved"
              + "|(?:copyright )?(?:\u00a9|\\(c\\)|copyright (?:\\d{4}|by)) ?[^.]{0,80}"
              + "|embargoed (?:until|till|for)\\b"
              + ")");

  private static final Pattern RIGHTS =
      Pattern.compile(
          "\\b(?:all rights reserved|reprinted courtesy of|reprinted (?:with|by) permission|under (?:a|the) creative commons|may not be (?:reproduced|republished|redistributed))\\b");

  private static final List<String> OF_THE_PIECE =
      List.of(
          "this article",
          "this story",
          "this piece",
          "this column",
          "this post",
          "this essay",
          "this commentary",
          "this op-ed",
          "this publication",
          "this interview",
          "this report",
          "this site",
          "this website",
          "our site",
          "our website",
          "our pages",
          "our readers",
          "our publication",
          "the author",
          "the writer",
          "the contributor",
          "the columnist",
          "their author",
          "its author",
          "individual author",
          "guest author",
          "the interviewee",
          "publication of",
          "publishing an article",
          "publishing a",
          "these pages",
          "our editors",
          "publishing of",
          "republication");

  private static final List<String> DENIALS =
      List.of(
          "not necessarily",
          "necessarily those of",
          "does not mean that we agree",
          "does not mean we agree",
          "does not imply",
          "do not imply",
          "does not constitute",
          "does not mean endorsement",
          "not an endorsement",
          "does not endorse",
          "do not endorse",
          "does not reflect",
          "do not reflect",
          "does not represent",
          "do not represent",
          "are those of the author",
          "are solely those",
          "are the author's own",
          "are his own",
          "are her own",
          "are their own",
          "are the writer's own",
          "represents the opinion of",
          "are the sole responsibility",
          "do not share",
          "does not share",
          "we do not agree",
          "we disagree",
          "totally disagree");

  /** Each denial has one of these. */
  private static final List<String> OF_ALL_DENIALS =
      List.of("not ", "those of", "sole", " own", "opinion of", "disagree");

  private static final Pattern DENIAL =
      Pattern.compile(
          "\\b(?:does|do|should|must) not (?:necessarily )?(?:mean|imply|constitute|signify|indicate|be (?:read|taken) as)\\b"
              + "[^.]{0,60}\\b(?:agree|endorse|endorsement|share|support|approve|approval)");

  private NoticeWords() {}

  /** Whether the folded words only announce the notice in the next unit: "CORRECTION:". */
  static boolean isHeading(String folded) {
    return folded.length() <= 60
        && (folded.endsWith(":")
            || (folded.startsWith("correction: ") && DateWords.isDate(folded.substring(12))))
        && LEAD.matcher(folded).lookingAt();
  }

  /** Whether the folded words of a unit are a notice. */
  static boolean matches(String folded) {
    if (folded.length() >= LONGEST) {
      return false;
    }
    return LEAD.matcher(folded).lookingAt()
        || (folded.length() <= 400 && RIGHTS.matcher(folded).find() && folded.indexOf('"') < 0)
        || isDisclaimer(folded);
  }

  private static boolean isDisclaimer(String folded) {
    return folded.indexOf('"') < 0
        && holdsOne(folded, OF_ALL_DENIALS)
        && holdsOne(folded, OF_THE_PIECE)
        && (holdsOne(folded, DENIALS) || DENIAL.matcher(folded).find());
  }

  private static boolean holdsOne(String folded, List<String> phrases) {
    for (String phrase : phrases) {
      if (folded.contains(phrase)) {
        return true;
      }
    }
    return false;
  }
}
