package org.copydesk.policy.model;

import java.util.List;

/**
 * Somebody who speaks, in a condition: one of {@code speakers}, or {@code speaker}.
 *
 * @param id "s1", "s2" in the order of first mention
 * @param name the fullest name, or the words for a source without a name
 * @param kind "person", "organisation", "group", "unnamed", "document" or "other"
 * @param role "" where none is given
 * @param quotes how many quotes are theirs
 * @param found names of the patterns found in the mentions that speak
 */
public record SpeakerView(
    String id, String name, String kind, String role, long quotes, List<String> found) {}
