package org.sharedgrowth.observatory.gateway.portal.client;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Records of composite indices. */
public interface Indices {
    /** The address of the list of indices. */
    String API = "/api/indicators/v1/indices";

    /**
     * An index.
     *
     * @param status whether the scores may be published: the text "verified" or "unverified"
     * @param unverified what nobody has confirmed yet
     * @param inputs the figures that it needs
     * @param best which score has rank 1: {@code highest} or {@code lowest}
     */
    record Index(
            String code,
            String owner,
            String version,
            String status,
            @Nullable List<String> unverified,
            @Nullable String source,
            int decimals,
            String best,
            @Nullable List<Need> inputs) {
        public boolean verified() {
            return "verified".equals(status);
        }

        public List<Need> needs() {
            return requireNonNullElse(inputs, List.<Need>of());
        }
    }

    /**
     * A figure that an index needs.
     *
     * @param node its name in the definition
     * @param label in English
     */
    record Need(String node, @Nullable String label) {}

    /** The index of an answer; the weights are those of the request. */
    record Stamp(
            String code, String version, String owner, @Nullable Map<String, Double> weights) {}

    /** The release and the figures that an answer was computed from. */
    record Basis(Releases.@Nullable Pin release, @Nullable List<Input> inputs) {
        public List<Input> figures() {
            return requireNonNullElse(inputs, List.<Input>of());
        }
    }

    /** Figures that an answer was computed from. */
    record Input(
            String indicator,
            String name,
            @Nullable String source,
            @Nullable List<String> sources,
            int figures) {
        /** Its name and its sources. */
        public String nameAndSources() {
            Stream<String> stated =
                    sources == null || sources.isEmpty()
                            ? Stream.ofNullable(source)
                            : sources.stream();
            return Stream.concat(Stream.of(name), stated).collect(Collectors.joining(" · "));
        }
    }

    /** A part of an index. */
    record Part(
            String name,
            @Nullable String label,
            @Nullable String operator,
            @Nullable List<String> of,
            @Nullable List<Double> weights) {}

    /** Scores, and the parts that they are composed of. */
    record Scores(@Nullable List<Part> composition, @Nullable List<Score> items) {
        /** No scores and no parts; pages are shown without them. */
        public static final Scores NONE = new Scores(List.of(), List.of());

        public List<Part> parts() {
            return requireNonNullElse(composition, List.<Part>of());
        }

        public List<Score> scores() {
            return requireNonNullElse(items, List.<Score>of());
        }
    }

    /**
     * The score of an area in a period.
     *
     * @param score null if the area has none
     * @param parts values of the computed parts by name
     * @param inputs figures that are themselves parts of the index, by name of the part
     */
    record Score(
            String area,
            @Nullable String period,
            @Nullable Double score,
            @Nullable Map<String, @Nullable Double> parts,
            @Nullable Map<String, @Nullable Figure> inputs) {
        /** The value of a part; NaN if the area has none. */
        public double part(String name) {
            Double value = parts == null ? null : parts.get(name);
            Figure figure = inputs == null ? null : inputs.get(name);
            return requireNonNullElse(value, figure == null ? Double.NaN : figure.value());
        }
    }

    /** A figure that a score was computed from. */
    record Figure(double value) {}

    /**
     * Ranks with their intervals.
     *
     * @param spread the share by which a draw varies weights
     * @param items by rank
     * @param unranked areas without a score
     */
    record Ranks(
            Stamp index,
            Basis basis,
            String period,
            long draws,
            long seed,
            double spread,
            int ranked,
            List<Rank> items,
            @Nullable List<Refusal> unranked) {}

    /** The rank of an area, and the interval that contains 90 % of the draws. */
    record Rank(
            String area,
            String areaName,
            double printed,
            int rank,
            double low,
            double high,
            @Nullable List<String> indistinguishable) {
        public List<String> peers() {
            return requireNonNullElse(indistinguishable, List.<String>of());
        }
    }

    /** Why there is no number. */
    record Refusal(String reason, @Nullable String detail, @Nullable String area) {}

    /** Why ranks differ between two states. */
    record Changes(
            State from,
            State to,
            Basis basis,
            List<Change> items,
            @Nullable List<Named> arrived,
            @Nullable List<Named> departed) {}

    /** An index in a period, as of a release; ranks are compared between two of them. */
    record State(Stamp index, String period, Releases.@Nullable Pin release) {}

    /** An area by code and name. */
    record Named(String code, String name) {}

    /**
     * The change of an area's rank.
     *
     * @param sentence the change and its causes in words
     * @param causes the largest first
     */
    record Change(
            String area,
            String areaName,
            int rankFrom,
            int rankTo,
            String sentence,
            @Nullable List<Cause> causes) {
        public List<Cause> contributions() {
            return requireNonNullElse(causes, List.<Cause>of());
        }
    }

    /**
     * What contributes to a change.
     *
     * @param rank number of places; positive means up, towards rank 1
     */
    record Cause(String name, double rank) {}
}
