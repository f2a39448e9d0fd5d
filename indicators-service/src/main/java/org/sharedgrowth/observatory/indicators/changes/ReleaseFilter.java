package org.sharedgrowth.observatory.indicators.changes;

import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.problem.RefusalText;
import org.sharedgrowth.observatory.indicators.release.Release;
import org.sharedgrowth.observatory.indicators.release.ReleaseLog;
import org.sharedgrowth.observatory.indicators.structure.Catalogue;
import org.sharedgrowth.observatory.indicators.structure.Dataflows;
import org.sharedgrowth.observatory.indicators.structure.UnknownCodes;
import org.sharedgrowth.observatory.service.problem.Problem;

/** The parameters that narrow the list of releases, as sent; null if absent. */
record ReleaseFilter(
        @RestQuery
                @Parameter(description = "Only releases of this dataflow.", example = "DF_DIGITAL")
                @Nullable String flow,
        @RestQuery @Parameter(description = "Only releases of this office.", example = "NSO_KEN")
                @Nullable String provider,
        @RestQuery
                @Parameter(
                        description =
                                "Only releases that changed public figures of this indicator, by"
                                        + " code, World Bank id or former code.",
                        example = "IT_NET_USER_ZS")
                @Nullable String indicator,
        @RestQuery
                @Parameter(
                        description =
                                "Only releases that changed public figures of this area, by"
                                        + " code, ISO alpha-2 code, World Bank id or former"
                                        + " code.",
                        example = "KEN")
                @Nullable String area,
        @RestQuery
                @Parameter(
                        description = "Only releases published on this day (UTC) or later.",
                        example = "2026-01-01")
                @Nullable String from,
        @RestQuery
                @Parameter(
                        description = "Only releases published on this day (UTC) or earlier.",
                        example = "2026-12-31")
                @Nullable String to,
        @RestQuery
                @Parameter(
                        description = "1: only releases that changed public figures.",
                        schema =
                                @Schema(
                                        type = SchemaType.STRING,
                                        enumeration = {"0", "1"}))
                @Nullable String open) {

    /** Whether the filter depends on which figures the releases changed. */
    boolean isAboutContent() {
        return !(text(indicator) + text(area)).isEmpty();
    }

    /**
     * Refuses unknown codes instead of finding nothing for them.
     *
     * @param log the releases; they may include dataflows that are no longer in the catalogue
     * @throws Problem 400 for the first unknown dataflow, indicator or area, with the nearest codes
     */
    void check(Catalogue catalogue, ReleaseLog log) {
        Dataflows.refuseUnknown(text(flow), catalogue, log);
        String sentIndicator = text(indicator);
        if (!sentIndicator.isEmpty() && catalogue.indicatorCode(sentIndicator) == null) {
            throw UnknownCodes.indicator("indicator", sentIndicator, catalogue);
        }
        String sentArea = text(area);
        if (!sentArea.isEmpty() && catalogue.areaCode(sentArea) == null) {
            throw UnknownCodes.area("area", sentArea, catalogue);
        }
    }

    /**
     * The part of the filter that does not depend on which figures a release changed.
     *
     * @throws Problem for a parameter that cannot be read
     */
    Predicate<Release> condition() {
        String first = text(from);
        String last = text(to);
        Instant start = first.isEmpty() ? Instant.MIN : start(day("from", first));
        Instant end = last.isEmpty() ? Instant.MAX : start(day("to", last).plusDays(1));
        boolean publicOnly = isPublicOnly();
        return release ->
                fits(flow, release.flow())
                        && fits(provider, release.provider())
                        && (!publicOnly || release.isPublic())
                        && !release.publishedAt().isBefore(start)
                        && release.publishedAt().isBefore(end);
    }

    /** A parameter; empty if it is absent. */
    static String text(@Nullable String sent) {
        return requireNonNullElse(sent, "");
    }

    /** Whether the parameter is absent or has this value. */
    static boolean fits(@Nullable String sent, String value) {
        return text(sent).isEmpty() || value.equals(sent);
    }

    private boolean isPublicOnly() {
        return switch (text(open)) {
            case "", "0" -> false;
            case "1" -> true;
            default ->
                    throw Problem.parameter(
                            "open", text(open), RefusalText.localized(RefusalText::oneOrZero));
        };
    }

    private static LocalDate day(String name, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw Problem.parameter(name, text, RefusalText.localized(RefusalText::dayOfFilter));
        }
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
