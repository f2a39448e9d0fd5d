package org.sharedgrowth.observatory.gateway.portal.keys;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.sharedgrowth.observatory.gateway.portal.edge.ApiKeys.ApiKey;

/** One key, in words; days are those of UTC. */
public record KeyRow(
        String id,
        String name,
        String start,
        String made,
        String lastUsed,
        String expires,
        boolean expired) {
    static KeyRow of(ApiKey key, Instant now) {
        return new KeyRow(
                key.id().toString(),
                key.name(),
                key.start(),
                day(key.made()),
                key.lastUsed().map(LocalDate::toString).orElse("never"),
                day(key.expires()),
                !key.expires().isAfter(now));
    }

    private static String day(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC).toLocalDate().toString();
    }
}
