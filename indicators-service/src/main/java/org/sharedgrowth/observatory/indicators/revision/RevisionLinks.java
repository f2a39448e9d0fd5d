package org.sharedgrowth.observatory.indicators.revision;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.query.Condition;
import org.sharedgrowth.observatory.indicators.query.DataQuery;
import org.sharedgrowth.observatory.indicators.query.KeyPattern;
import org.sharedgrowth.observatory.indicators.release.Release;
import org.sharedgrowth.observatory.indicators.structure.ArtefactId;
import org.sharedgrowth.observatory.indicators.structure.Dsd;

/** Links to queries in the SDMX dialects for the same changes between two instants. */
final class RevisionLinks {
    /** Longer targets are left out, to keep the headers of the answer small. */
    private static final int MAX_LENGTH = 1_500;

    private RevisionLinks() {}

    /**
     * Values of {@code Link}; none if the SDMX dialects cannot express the query or the target
     * would be too long.
     */
    static List<String> of(RevisionRequest request) {
        @Nullable List<List<String>> key = key(request.query());
        if (key == null || request.minimumChange().limit() != null) {
            return List.of();
        }
        ArtefactId flow = request.query().flow().id();
        String times = timeParameters(request);
        String version2Target =
                "/sdmx/2.1/data/%s,%s,%s/%s?%s"
                        .formatted(
                                flow.agency(), flow.id(), flow.version(), writeKey(key, ""), times);
        String version3Target =
                "/sdmx/3.0/data/dataflow/%s/%s/%s/%s?%s"
                        .formatted(
                                flow.agency(),
                                flow.id(),
                                flow.version(),
                                writeKey(key, "*"),
                                times);
        if (version3Target.length() > MAX_LENGTH) {
            return List.of();
        }
        return List.of(
                link(version2Target, "application/vnd.sdmx.genericdata+xml;version=2.1"),
                link(version3Target, "application/vnd.sdmx.data+json;version=2.0.0"),
                link(
                        version3Target + "&format=csvdata",
                        "application/vnd.sdmx.data+csv;version=2.0.0"));
    }

    private static String link(String target, String type) {
        return "<" + target + ">; rel=\"alternate\"; type=\"" + type + "\"";
    }

    private static String timeParameters(RevisionRequest request) {
        List<String> parameters = new ArrayList<>();
        Release from = request.log().find(request.from());
        if (from != null) {
            parameters.add("updatedAfter=" + from.publishedAt());
        }
        Release to = request.log().find(request.to());
        if (to != null) {
            parameters.add("asOf=" + to.publishedAt());
        }
        return String.join("&", parameters);
    }

    /**
     * The codes of each dimension, empty for all; null if the codes of some dimension match
     * nothing.
     */
    private static @Nullable List<List<String>> key(DataQuery query) {
        Dsd dsd = query.flow().structure();
        List<List<String>> key = new ArrayList<>();
        for (int d = 0; d < dsd.dimensions().size(); d++) {
            key.add(List.of());
        }
        for (KeyPattern pattern : query.keys()) {
            for (int d = 0; d < pattern.positions().size(); d++) {
                key.set(d, pattern.positions().get(d));
            }
        }
        for (Condition condition : query.conditions()) {
            int d = dsd.dimension(condition.component());
            List<String> codes = codes(condition);
            Set<String> previous = new HashSet<>(key.get(d));
            key.set(
                    d,
                    previous.isEmpty()
                            ? codes
                            : codes.stream().filter(previous::contains).toList());
            if (key.get(d).isEmpty()) {
                return null;
            }
        }
        return key;
    }

    private static List<String> codes(Condition condition) {
        return condition.alternatives().stream().map(terms -> terms.getFirst().value()).toList();
    }

    private static String writeKey(List<List<String>> key, String any) {
        return key.stream()
                .map(codes ->
                        codes.isEmpty()
                                ? any
                                : codes.stream()
                                        .map(code ->
                                                URLEncoder.encode(code, StandardCharsets.UTF_8))
                                        .collect(Collectors.joining("+")))
                .collect(Collectors.joining("."));
    }
}
