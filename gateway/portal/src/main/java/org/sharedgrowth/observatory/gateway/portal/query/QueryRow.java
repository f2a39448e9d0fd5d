package org.sharedgrowth.observatory.gateway.portal.query;

import java.time.ZoneOffset;
import org.sharedgrowth.observatory.gateway.portal.edge.SavedQueries.SavedQuery;
import org.sharedgrowth.observatory.messages.Formats;

/**
 * One saved query.
 *
 * @param made the day on which it was saved, in UTC
 * @param typed the name in the field
 * @param fault why it was not renamed; empty if nothing is wrong
 */
public record QueryRow(
        String id, String name, String view, String made, int version, String typed, String fault) {
    static QueryRow of(SavedQuery query, Formats formats) {
        return new QueryRow(
                query.id().toString(),
                query.name(),
                query.view(),
                formats.date(query.made().atOffset(ZoneOffset.UTC).toLocalDate()),
                query.version(),
                query.name(),
                "");
    }

    /** A copy with a name that was refused, and the reason. */
    QueryRow refused(String sent, String why) {
        return new QueryRow(id, name, view, made, version, sent, why);
    }
}
