package org.sharedgrowth.observatory.indicators.exchange.worldbank.request;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sharedgrowth.observatory.service.problem.Problem;

/** A query of one source by its dimensions: {@code /v2/sources/2/country/BRA/series/…}. */
public sealed interface SourceQuery {
    /** Id of the source. */
    String source();

    /** A dimension of a source. */
    enum Concept {
        COUNTRY("Country"),
        SERIES("Series"),
        TIME("Time");

        private final String id;

        Concept(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }

        private static Concept of(String text) {
            for (Concept concept : values()) {
                if (concept.id.equalsIgnoreCase(text)) {
                    return concept;
                }
            }
            throw Problem.notFound("concept", text, "A source has country, series and time.");
        }
    }

    /** The list of dimensions. */
    record Concepts(String source) implements SourceQuery {}

    /** The values of a dimension. */
    record Variables(String source, Concept concept, String ids) implements SourceQuery {}

    /** Metadata of values of a dimension. */
    record Metadata(String source, Concept concept, String ids) implements SourceQuery {}

    /** The series in whose metadata a text occurs. */
    record Search(String source, String text) implements SourceQuery {}

    /** Observations. */
    record Values(String source, String countries, String series, String times)
            implements SourceQuery {}

    /**
     * Reads a path of at least three segments, the first of which is {@code sources}.
     *
     * @throws Problem 404 if the path does not exist
     */
    static SourceQuery of(List<String> path) {
        String source = path.get(1);
        List<String> rest = path.subList(2, path.size());
        String first = rest.getFirst().toLowerCase(Locale.ROOT);
        if (first.equals("concepts") && rest.size() == 1) {
            return new Concepts(source);
        }
        if (first.equals("search") && rest.size() == 2) {
            return new Search(source, rest.get(1));
        }
        if (rest.size() == 3 && rest.getLast().equalsIgnoreCase("metadata")) {
            return new Metadata(source, Concept.of(first), rest.get(1));
        }
        if (rest.size() <= 2) {
            return new Variables(source, Concept.of(first), rest.size() < 2 ? "all" : rest.get(1));
        }
        return values(source, rest);
    }

    private static SourceQuery values(String source, List<String> rest) {
        boolean endsWithData = rest.getLast().equalsIgnoreCase("data");
        List<String> pairs = endsWithData ? rest.subList(0, rest.size() - 1) : rest;
        Map<Concept, String> requested = new EnumMap<>(Concept.class);
        for (int i = 0; i + 1 < pairs.size(); i += 2) {
            Concept concept = Concept.of(pairs.get(i));
            if (requested.put(concept, pairs.get(i + 1)) != null) {
                throw Problem.parameter(
                        concept.id(), pairs.get(i + 1), "it is given more than once.");
            }
        }
        String series = requested.get(Concept.SERIES);
        if (pairs.size() % 2 != 0 || series == null) {
            throw Problem.notFound(
                    "resource",
                    String.join("/", rest),
                    "Ask for /v2/sources/{id}/series/{ids}/country/{codes}/time/{periods}.");
        }
        return new Values(
                source,
                requested.getOrDefault(Concept.COUNTRY, "all"),
                series,
                requested.getOrDefault(Concept.TIME, "all"));
    }
}
