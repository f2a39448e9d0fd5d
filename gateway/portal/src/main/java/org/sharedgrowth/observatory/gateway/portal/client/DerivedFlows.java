package org.sharedgrowth.observatory.gateway.portal.client;

import static java.util.Objects.requireNonNullElse;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Records of computed series that are kept as dataflows. */
public interface DerivedFlows {
    /** The address of the list. */
    String API = "/api/indicators/v1/derived-flows";

    /**
     * A computed series.
     *
     * @param state {@code waiting}, {@code current}, {@code refused} or {@code ended}
     * @param releases the newest first
     */
    record Flow(
            String code,
            String name,
            String method,
            @Nullable Map<String, String> parameters,
            String state,
            @Nullable List<Production> releases) {
        public List<Production> productions() {
            return requireNonNullElse(releases, List.<Production>of());
        }
    }

    /** How the figures of a release were made. */
    record Production(
            Releases.@Nullable Pin release,
            Method method,
            @Nullable String definition,
            @Nullable Map<String, String> parameters,
            @Nullable Long seed,
            Releases.@Nullable Pin inputRelease) {
        public Map<String, String> settings() {
            return requireNonNullElse(parameters, Map.<String, String>of());
        }
    }

    /** A version of a method. */
    record Method(String id, String version) {}

    /**
     * A computed figure with its inputs.
     *
     * @param comparesAll whether the figure also depends on the figures of all other areas
     * @param recomputed the figure computed from today's inputs; null if no input was revised, or
     *     if the figure cannot be computed from them
     */
    record Lineage(
            String code,
            String name,
            String area,
            String areaName,
            String period,
            BigDecimal value,
            Production made,
            boolean comparesAll,
            @Nullable List<Input> inputs,
            boolean revised,
            @Nullable BigDecimal recomputed) {
        public List<Input> figures() {
            return requireNonNullElse(inputs, List.<Input>of());
        }
    }

    /**
     * A figure that was an input.
     *
     * @param now the current value of the figure; null if there is none
     */
    record Input(
            String indicator,
            String indicatorName,
            @Nullable Map<String, String> breakdown,
            String area,
            String areaName,
            String period,
            @Nullable BigDecimal value,
            @Nullable String status,
            Releases.@Nullable Pin release,
            @Nullable BigDecimal now,
            boolean revised) {
        /** Codes by dimension; empty for the total. */
        public SortedMap<String, String> parts() {
            return breakdown == null ? new TreeMap<>() : new TreeMap<>(breakdown);
        }
    }

    /** A figure of a computed series. */
    record Figure(String area, String areaName, String period, @Nullable BigDecimal value) {}
}
