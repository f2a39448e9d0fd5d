package org.sharedgrowth.observatory.indicators.analysis.method;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sharedgrowth.observatory.indicators.analysis.answer.Method;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.Texts;

/**
 * A method, as shown to readers.
 *
 * @param conformance one entry for each file of results that it was compared with; empty if there
 *     is none
 */
@Schema(name = "Method", description = "An analytics method.")
record MethodView(
        @Schema(examples = "inequality") String id,
        @Schema(examples = "Inequality between groups") String name,
        @Schema(
                        description =
                                "Changes whenever a change to the method can change its results.",
                        examples = "1.0.0")
                String version,
        @Schema(description = "Who published it.", examples = "WHO") String source,
        List<Conformance> conformance) {

    static MethodView of(Method method, ConformanceReport report, Language language) {
        return new MethodView(
                method.id(),
                Texts.of(method, language),
                method.version(),
                method.source(),
                report.comparisonsWith(method.vectors()));
    }

    /**
     * A comparison with published or independently computed results.
     *
     * @param file the name of the file of results
     * @param cases number of cases compared
     * @param largestDeviation relative to the larger of 1 and the expected number, or absolute for
     *     published tables
     * @param tolerance the largest deviation allowed
     */
    @Schema(
            name = "Conformance",
            description = "A comparison with published or independently computed results.")
    record Conformance(
            @Schema(examples = "inequality") String file,
            @Schema(minimum = "1", examples = "2") int cases,
            @Schema(examples = "0.0000001") double largestDeviation,
            @Schema(examples = "0.000001") double tolerance) {}
}
