package org.copydesk.app.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.ingest.IngestMain;
import org.copydesk.policy.PolicyMain;
import org.copydesk.quotes.QuotesMain;
import org.copydesk.review.ReviewMain;
import org.copydesk.runtime.StageProcess.StageFactory;

/** All stages, by name, in the order in which an article goes through them. */
public final class StageRoster {

  private StageRoster() {}

  /** The names, in order. */
  public static List<String> names() {
    return List.copyOf(all().keySet());
  }

  /** How each stage is made from its settings, in order. */
  public static Map<String, StageFactory> all() {
    Map<String, StageFactory> stages = new LinkedHashMap<>();
    stages.put("ingest", IngestMain::stage);
    stages.put("quotes", QuotesMain::stage);
    stages.put("policy", PolicyMain::stage);
    stages.put("review", ReviewMain::stage);
    return stages;
  }
}
