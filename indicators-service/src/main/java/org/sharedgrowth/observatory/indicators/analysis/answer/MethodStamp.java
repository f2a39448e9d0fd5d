package org.sharedgrowth.observatory.indicators.analysis.answer;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The method of an answer. */
@Schema(name = "MethodStamp", description = "The method by which an answer was computed.")
public record MethodStamp(
        @Schema(description = "See /api/indicators/v1/methods.", examples = "gap") String id,
        @Schema(examples = "1.0.0") String version) {

    public static MethodStamp of(Method method) {
        return new MethodStamp(method.id(), method.version());
    }
}
