package org.sharedgrowth.observatory.gateway.portal.client;

import static java.util.Objects.requireNonNullElse;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.citation.Rights;

/** One figure, or the reason why there is none. */
public record Observation(
        String flow,
        String key,
        String indicator,
        String area,
        @Nullable String areaName,
        String period,
        @Nullable BigDecimal value,
        @Nullable String status,
        @Nullable String unit,
        int unitMultiplier,
        int decimals,
        @Nullable Map<String, String> breakdown,
        @Nullable String source,
        @Nullable String comment,
        @Nullable String licence,
        @Nullable String rights,
        long release) {

    /** The name of the area, else its code. */
    public String place() {
        return requireNonNullElse(areaName, area);
    }

    public boolean missing() {
        return value == null;
    }

    /** What may be done with the figure. */
    public Rights rights(Language language) {
        return Rights.of(licence, rights, language);
    }

    /** The source given in the row, or an empty text. */
    public String origin() {
        return requireNonNullElse(source, "");
    }
}
