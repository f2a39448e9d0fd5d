package org.sharedgrowth.observatory.analysis.inequality;

/**
 * Two groups in the order in which they are compared: {@code first} minus {@code second}, or {@code
 * first} divided by {@code second}.
 */
public record Pair(Group first, Group second) {}
