package org.sharedgrowth.observatory.gateway.portal.release;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Code;
import org.sharedgrowth.observatory.gateway.portal.client.DerivedFlows;
import org.sharedgrowth.observatory.gateway.portal.client.Listing;
import org.sharedgrowth.observatory.gateway.portal.client.Offices;
import org.sharedgrowth.observatory.gateway.portal.client.Releases;

/** Sample answers of the service. */
public final class ReleaseSamples {
    public static final Instant DAY = Instant.parse("2026-11-27T06:00:00Z");
    public static final Releases.Pin PIN = new Releases.Pin(39, DAY);
    public static final OfficeNames NAMES =
            new OfficeNames(
                    list(office("NSO_KEN", "KE"), office("WB")),
                    list(
                            new DerivedFlows.Flow(
                                    "DF_NET_GAP",
                                    "Gap of internet use",
                                    "gaps",
                                    null,
                                    "current",
                                    null)));

    private ReleaseSamples() {}

    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only copied
    public static <T> Listing<T> list(T... items) {
        return new Listing<>(1, 50, items.length, List.of(items), PIN);
    }

    public static Offices.Office office(String id, String... countries) {
        return new Offices.Office(
                id,
                "Office " + id.charAt(0) + " & friends",
                null,
                List.of(new Code("DF_DIGITAL", "Digital economy")),
                List.of(countries).stream()
                        .map(country -> new Offices.Area(country, country, country))
                        .toList(),
                2,
                PIN);
    }

    public static Releases.Item release(long id, @Nullable String reason) {
        return new Releases.Item(
                id, DAY, DAY, "DF_DIGITAL", "NSO_KEN", 8, 1, 22, "hash" + id, reason);
    }
}
