package org.sharedgrowth.observatory.indicators.analysis.input;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The unit that a request asks for, as sent; null if absent. Use it as a {@code @BeanParam}. */
public record UnitParameters(
        @RestQuery
                @Parameter(
                        description =
                                "Convert to this unit, a code of CL_UNIT_MEASURE of the same kind.",
                        example = "PT")
                @Nullable String unit,
        @RestQuery
                @Parameter(
                        description =
                                "Convert to this multiplier: the true figure is value × 10^mult.",
                        example = "0")
                @Nullable String mult) {
    /** The requested unit, whose code must be known to the structure of the scope. */
    public AnswerUnit in(Scope scope) {
        return AnswerUnit.read(scope, unit, mult);
    }
}
