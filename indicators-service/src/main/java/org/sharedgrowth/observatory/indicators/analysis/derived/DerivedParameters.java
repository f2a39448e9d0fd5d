package org.sharedgrowth.observatory.indicators.analysis.derived;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.analysis.input.AnalysisParameters;
import org.sharedgrowth.observatory.indicators.analysis.input.UnitParameters;

/**
 * The parameters of a derived flow, by the names that they have in the query of the operation that
 * computes its figures.
 *
 * @param values the parameters that are not empty
 * @param release the release as of which the figures are computed; null for the newest one
 */
public record DerivedParameters(SortedMap<String, String> values, @Nullable Long release) {
    /** Names of the parameters that every method accepts. */
    public static final Set<String> COMMON = Set.of("flow", "group", "period", "from", "to");

    public DerivedParameters {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    /** Parameters as of the newest release. */
    public static DerivedParameters of(Map<String, String> values) {
        return new DerivedParameters(new TreeMap<>(values), null);
    }

    /** A copy whose figures are computed as of a release. */
    public DerivedParameters asOf(long number) {
        return new DerivedParameters(values, number);
    }

    /** A parameter; null if it is not set. */
    public @Nullable String get(String name) {
        return values.get(name);
    }

    /** The dataflow that is read. */
    public String flow() {
        return values.getOrDefault("flow", AnalysisParameters.DEFAULT_FLOW);
    }

    /** The common parameters. */
    public AnalysisParameters common() {
        return new AnalysisParameters(
                flow(),
                get("area"),
                get("group"),
                get("period"),
                get("from"),
                get("to"),
                null,
                release == null ? null : release.toString(),
                null);
    }

    /** The requested unit. */
    public UnitParameters unit() {
        return new UnitParameters(get("unit"), get("mult"));
    }
}
