package org.sharedgrowth.observatory.gateway.portal.query;

import java.util.List;
import org.sharedgrowth.observatory.gateway.portal.part.PageLink;

/**
 * The visitor's saved queries.
 *
 * @param done what just happened; empty if nothing did
 * @param undo the form that saves again what was just deleted; at most one
 * @param examples suggested views, if none is saved yet
 * @param count the number of rows in words
 * @param full whether no more can be saved
 */
public record QueriesView(
        String done,
        List<SaveForm> undo,
        List<QueryRow> rows,
        List<PageLink> examples,
        String count,
        boolean full) {}
