package org.sharedgrowth.observatory.reports.document;

/**
 * A sentence that a report has or had.
 *
 * @param id its id
 * @param template its words and names
 * @param retired whether it is gone; its id is never given again
 */
public record KnownSentence(String id, String template, boolean retired) {}
