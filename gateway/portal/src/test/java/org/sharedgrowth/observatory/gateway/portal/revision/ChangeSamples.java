package org.sharedgrowth.observatory.gateway.portal.revision;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.portal.client.Differences;
import org.sharedgrowth.observatory.gateway.portal.client.Releases;
import org.sharedgrowth.observatory.gateway.portal.release.ReleaseSamples;

/** Sample answers about changed figures. */
final class ChangeSamples {
    private ChangeSamples() {}

    static Differences.Cell cell(
            String change,
            Differences.@Nullable State previous,
            Differences.@Nullable State current) {
        BigDecimal before = previous == null ? null : previous.value();
        BigDecimal after = current == null ? null : current.value();
        return new Differences.Cell(
                "A.KEN.IT_NET_USER_ZS.F._T._T._T._T",
                "IT_NET_USER_ZS",
                "KEN",
                "2020",
                "People using the internet",
                "Kenya",
                List.of("Women"),
                1,
                change,
                previous,
                current,
                List.of(new Differences.AttributeChange("COMMENT_OBS", null, "Recount")),
                before == null || after == null ? null : after.subtract(before),
                39,
                ReleaseSamples.DAY,
                "NSO_KEN",
                "Recount of 2020");
    }

    static Differences.State state(String value, String status) {
        return new Differences.State(value.isEmpty() ? null : new BigDecimal(value), status, "PT");
    }

    static Differences.Answer revisions(Differences.Cell... cells) {
        return new Differences.Answer(
                1,
                50,
                cells.length,
                new Differences.Totals(1, 1, 1, 0, 2),
                new Releases.Pin(12, Instant.parse("2022-05-01T00:00:00Z")),
                ReleaseSamples.PIN,
                List.of(cells));
    }
}
