package org.copydesk.language.quote.speakers;

import java.util.Optional;
import org.copydesk.language.quote.SpeakerKind;

/**
 * Who a mention stands for.
 *
 * @param name the fullest name in the article
 * @param kind what they are
 * @param role the role given in the article
 * @param rule how it was resolved
 * @param confidence from 0 to 1
 */
public record Person(
    String name, SpeakerKind kind, Optional<String> role, String rule, double confidence) {}
