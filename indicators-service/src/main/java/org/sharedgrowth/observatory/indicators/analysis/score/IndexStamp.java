package org.sharedgrowth.observatory.indicators.analysis.score;

import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sharedgrowth.observatory.analysis.index.definition.Definition;

/**
 * The index of an answer.
 *
 * @param weights the request's own weights by part; empty if those of the definition were used
 */
@Schema(name = "IndexStamp", description = "The index from which an answer was computed.")
public record IndexStamp(
        @Schema(examples = "HDI") String code,
        @Schema(examples = "HDR2021-22") String version,
        @Schema(examples = "UNDP") String owner,
        @Schema(enumeration = {"verified", "unverified"}) String status,
        Map<String, Double> weights) {

    /** The stamp of an index. */
    public static IndexStamp of(IndexWithFigures index) {
        Definition definition = index.definition();
        return new IndexStamp(
                definition.code(),
                definition.version(),
                definition.owner(),
                definition.status().name().toLowerCase(Locale.ROOT),
                index.weights());
    }
}
