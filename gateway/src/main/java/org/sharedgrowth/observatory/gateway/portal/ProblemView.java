package org.sharedgrowth.observatory.gateway.portal;

/**
 * A type of problem in words.
 *
 * @param title the one of its problem documents
 * @param advice what to do
 */
public record ProblemView(String title, String meaning, String advice) {}
