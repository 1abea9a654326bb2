package org.copydesk.language.article;

import java.util.regex.Pattern;

/** Tells the words of a picture: "Photo: Ana Roe", "(Photo by Ana Roe)", "Ana Roe/Getty Images". */
final class CaptionWords {

  private static final int LONGEST = 500;
  private static final int LONGEST_CREDIT = 80;

  private static final Pattern LEAD =
      Pattern.compile(
          "[(\\[]?(?:(?:file |stock |cover |lead |main )?(?:photo(?:graph)?s?|image|picture|illustration|graphic|pic)"
              + "(?: credits?| courtesy)?\\s?:|(?:photo|image|picture) credits? |pictured:|caption:|credit:|file photo\\b)");

  private static final Pattern MAKER =
      Pattern.compile(
          "[(\\[]?(?:photo(?:graph)?s?|image|picture|illustration|graphic) (?:by|courtesy(?: of)?|via) .{1,80}");

  private static final Pattern AGENCY_CREDIT =
      Pattern.compile(
          ".*(?:/|\\bvia )\\s?(?:getty(?: images)?|afp|reuters|ap(?: photo)?|shutterstock|epa|alamy|istock|unsplash|flickr)\\)?\\.?");

  private static final Pattern CLOSING_CREDIT =
      Pattern.compile(
          ".*\\((?:ap photo|photo by|photo:|image:|picture:|file photo|reuters/|getty images|afp/)[^()]{0,80}\\)\\.?");

  private CaptionWords() {}

  /** Whether the folded words of a whole unit are a caption or the credit of a picture. */
  static boolean matches(String folded) {
    if (folded.length() >= LONGEST) {
      return false;
    }
    return LEAD.matcher(folded).lookingAt()
        || (folded.length() <= LONGEST_CREDIT && MAKER.matcher(folded).matches())
        || (folded.length() <= LONGEST_CREDIT && AGENCY_CREDIT.matcher(folded).matches())
        || CLOSING_CREDIT.matcher(folded).matches();
  }
}
