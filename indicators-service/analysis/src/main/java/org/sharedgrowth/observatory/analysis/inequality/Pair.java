package org.sharedgrowth.observatory.analysis.inequality;

/**
 * Two groups in the order in which they are compared: {@code first} minus, or over, {@code second}.
 */
public record Pair(Group first, Group second) {}
