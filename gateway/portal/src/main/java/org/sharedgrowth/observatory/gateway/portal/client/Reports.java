package org.sharedgrowth.observatory.gateway.portal.client;

import static java.util.Objects.requireNonNullElse;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reports whose numbers are bound to data. */
public interface Reports {
    /** Address of the operation that checks a figure by its code. */
    String CHECK_CODES = "/api/reports/v1/check-codes";

    /** One report in the list. */
    record Item(
            String slug,
            @Nullable String title,
            @Nullable String summary,
            @Nullable String version,
            @Nullable String state,
            @Nullable Instant publishedAt,
            Releases.@Nullable Pin release,
            long staleSentences) {
        public String heading() {
            return requireNonNullElse(title, slug);
        }

        public boolean published() {
            return publishedAt != null;
        }
    }

    /** A published report. */
    record Report(
            String slug,
            @Nullable String title,
            @Nullable String version,
            @Nullable String state,
            @Nullable String language,
            @Nullable Instant publishedAt,
            Releases.@Nullable Pin release,
            @Nullable String sha256,
            @Nullable List<Fact> facts,
            @Nullable List<Sentence> sentences,
            @Nullable Staleness staleness) {
        public String heading() {
            return requireNonNullElse(title, slug);
        }

        /**
         * The sentences that later data are known to have made out of date. Those that cannot be
         * assessed now are left out.
         */
        public List<StaleSentence> overtaken() {
            return assessed().stream().filter(StaleSentence::known).toList();
        }

        /** Whether some sentence cannot be assessed now. */
        public boolean uncertain() {
            return assessed().stream().anyMatch(stale -> !stale.known());
        }

        private List<StaleSentence> assessed() {
            return staleness == null
                    ? List.of()
                    : requireNonNullElse(staleness.stale(), List.<StaleSentence>of());
        }

        public List<Fact> evidence() {
            return requireNonNullElse(facts, List.<Fact>of());
        }
    }

    /** A sentence of the report. */
    record Sentence(@Nullable String id, @Nullable String text) {}

    /** A number of the report and the cell it comes from. */
    record Fact(
            @Nullable String name,
            @Nullable String key,
            @Nullable String flow,
            @Nullable String period,
            @Nullable String printed,
            @Nullable BigDecimal rounded,
            Catalogue.@Nullable Code unit,
            @Nullable String status,
            @Nullable String source,
            @Nullable List<String> cells,
            @Nullable String code) {
        /** The cells it is calculated from, as the author names them. */
        public List<String> inputs() {
            return requireNonNullElse(cells, List.<String>of());
        }
    }

    /**
     * The figure that has a check code.
     *
     * @param code as printed
     * @param state whether the version is {@code PUBLISHED} or {@code SUPERSEDED}
     * @param indicator code; null if the figure is calculated
     * @param area code; null if the figure is calculated
     */
    record CheckedFigure(
            String code,
            String slug,
            String title,
            String version,
            String state,
            String language,
            @Nullable Instant publishedAt,
            Releases.Pin release,
            Fact fact,
            @Nullable String indicator,
            @Nullable String indicatorName,
            @Nullable String area,
            @Nullable String areaName,
            Now now) {
        /** Whether there is a newer version of the report. */
        public boolean isSuperseded() {
            return state.equals("SUPERSEDED");
        }
    }

    /**
     * The state of a published figure according to the newest data.
     *
     * @param state {@code CURRENT}, {@code REVISED}, {@code WITHDRAWN} or {@code UNKNOWN}
     * @param release the newest release that changed a value on which the figure is based; null if
     *     none did
     * @param comparedRelease the newest release; null if it was not compared
     */
    record Now(
            String state,
            @Nullable String printed,
            @Nullable BigDecimal rounded,
            @Nullable Long release,
            @Nullable Instant releasedAt,
            @Nullable Long comparedRelease) {}

    /** The effect of later releases on the report. */
    record Staleness(
            @Nullable Long checkedRelease,
            @Nullable Instant checkedAt,
            @Nullable List<StaleSentence> stale) {}

    /** A sentence that a later release has made out of date, or that cannot be assessed now. */
    record StaleSentence(
            @Nullable String sentence,
            @Nullable String text,
            @Nullable String newText,
            @Nullable String verdict,
            @Nullable List<ChangedValue> changes) {
        public List<ChangedValue> values() {
            return requireNonNullElse(changes, List.<ChangedValue>of());
        }

        boolean known() {
            return !"Unknown".equals(verdict);
        }
    }

    /** A report with the sentences that a release would make out of date. */
    record AffectedReport(
            String slug, @Nullable String title, @Nullable List<StaleSentence> sentences) {
        public String heading() {
            return requireNonNullElse(title, slug);
        }

        public List<StaleSentence> overtaken() {
            return requireNonNullElse(sentences, List.<StaleSentence>of());
        }
    }

    /** A value as it was published and as it is now. */
    record ChangedValue(
            @Nullable String name,
            @com.fasterxml.jackson.annotation.JsonProperty("old") @Nullable String before,
            @com.fasterxml.jackson.annotation.JsonProperty("new") @Nullable String after) {}
}
