package org.sharedgrowth.observatory.gateway.portal.client.analysis;

import static java.util.Objects.requireNonNullElse;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Records of the analytical methods. */
public interface Methods {
    /** The address of the list of methods. */
    String API = "/api/indicators/v1/methods";

    /**
     * A method.
     *
     * @param name in the language of the request
     * @param source who published it, in English
     * @param conformance a line for each file of results that it was compared with
     */
    record Method(
            String id,
            String name,
            String version,
            String source,
            @Nullable List<Comparison> conformance) {
        /** How well its results agree with published ones; empty if they were not compared. */
        public List<Comparison> comparisons() {
            return requireNonNullElse(conformance, List.<Comparison>of());
        }
    }

    /**
     * A comparison of the method's results with published ones.
     *
     * @param file the name of the file of results
     * @param cases how many results were compared
     * @param largestDeviation relative to the larger of 1 and the expected number, or absolute for
     *     published tables
     */
    record Comparison(String file, int cases, BigDecimal largestDeviation) {}
}
