package org.sharedgrowth.observatory.reports.document;

/**
 * A current or former sentence of a report.
 *
 * @param id its id
 * @param template its words, with the names of bindings in place of values, see {@link
 *     Sentence#template}
 * @param retired whether it was removed; its id is never reused
 */
public record KnownSentence(String id, String template, boolean retired) {}
