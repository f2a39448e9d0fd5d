package org.sharedgrowth.observatory.gateway.portal.keys;

import java.time.Instant;
import java.time.ZoneOffset;
import org.sharedgrowth.observatory.gateway.portal.edge.ApiKeys.ApiKey;
import org.sharedgrowth.observatory.messages.Formats;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.Texts;

/** One key, in words; days are in UTC. */
public record KeyRow(
        String id,
        String name,
        String start,
        String made,
        String lastUsed,
        String expires,
        boolean expired) {
    static KeyRow of(ApiKey key, Instant now, Language language) {
        Formats formats = Formats.of(language);
        return new KeyRow(
                key.id().toString(),
                key.name(),
                key.start(),
                day(key.made(), formats),
                key.lastUsed()
                        .map(formats::date)
                        .orElseGet(() -> Texts.of(KeysText.class, language).never()),
                day(key.expires(), formats),
                !key.expires().isAfter(now));
    }

    private static String day(Instant instant, Formats formats) {
        return formats.date(instant.atOffset(ZoneOffset.UTC).toLocalDate());
    }
}
