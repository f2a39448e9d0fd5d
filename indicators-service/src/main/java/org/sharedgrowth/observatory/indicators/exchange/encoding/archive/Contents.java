package org.sharedgrowth.observatory.indicators.exchange.encoding.archive;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.query.SeriesView;
import org.sharedgrowth.observatory.indicators.series.packed.NamedAttributes;
import org.sharedgrowth.observatory.indicators.structure.Dsd;

/**
 * Records which indicators, areas and groups of people the rows of an archive are about, as they
 * are written.
 */
final class Contents {
    /** A citation names all sources; this limit only bounds the memory that an archive needs. */
    private static final int MAX_SOURCES = 5_000;

    /** Maximum number of indicators that an archive describes. */
    private static final int MAX_INDICATORS = 100;

    private final Dsd dsd;
    private final int source;
    private final int indicator;
    private final Set<String> sources = new LinkedHashSet<>();
    private final Set<String> indicators = new LinkedHashSet<>();

    /**
     * Codes of each dimension. At most two are kept, because only a code that all rows share is
     * used.
     */
    private final List<Set<String>> codes = new ArrayList<>();

    private @Nullable Instant asOf;
    private long rows;

    Contents(Dsd dsd) {
        this.dsd = dsd;
        this.source = dsd.observationAttribute(NamedAttributes.SOURCE);
        this.indicator = dsd.dimension(Dsd.INDICATOR);
        dsd.dimensions().forEach(dimension -> codes.add(new LinkedHashSet<>()));
    }

    void asOf(@Nullable Instant instant) {
        asOf = instant;
    }

    void add(SeriesView view) {
        rows += view.size();
        for (int d = 0; d < codes.size(); d++) {
            if (codes.get(d).size() < 2) {
                codes.get(d).add(view.code(d));
            }
        }
        if (indicator >= 0 && indicators.size() < MAX_INDICATORS) {
            indicators.add(view.code(indicator));
        }
        for (int i = 0; source >= 0 && i < view.size() && sources.size() < MAX_SOURCES; i++) {
            String name = view.series().observationAttribute(source, view.row(i));
            if (name != null && !name.isBlank()) {
                sources.add(name);
            }
        }
    }

    /** The instant that the request names; null for the newest release. */
    @Nullable Instant asOf() {
        return asOf;
    }

    long rows() {
        return rows;
    }

    List<String> sources() {
        return List.copyOf(sources);
    }

    List<String> indicators() {
        return List.copyOf(indicators);
    }

    /** The code that all rows have in a dimension; empty if there is no such code or dimension. */
    String only(String dimension) {
        int position = dsd.dimension(dimension);
        return position < 0 || codes.get(position).size() != 1
                ? ""
                : codes.get(position).iterator().next();
    }
}
