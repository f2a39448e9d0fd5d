package org.sharedgrowth.observatory.indicators.analysis.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.analysis.Detail;
import org.sharedgrowth.observatory.analysis.Estimate;
import org.sharedgrowth.observatory.analysis.Reason;
import org.sharedgrowth.observatory.analysis.Refused;
import org.sharedgrowth.observatory.analysis.Result;
import org.sharedgrowth.observatory.analysis.Value;

/**
 * A computed number with its uncertainty, or the reason why there is none.
 *
 * @param value null if it is refused
 * @param standardError null if there is none; {@code uncertaintyReason} then says why
 * @param reason why there is no value; null if there is one
 * @param missing codes that the reason is about, joined by spaces: the indicator, then the groups
 *     or areas without a figure; null if the method named none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "Estimate",
        description = "A computed number with its uncertainty, or why there is none.")
public record EstimateView(
        @Schema(examples = "12.5") @Nullable Double value,
        @Schema(
                        description =
                                "In the unit of the value; for a ratio, the standard error of its"
                                        + " logarithm.",
                        examples = "0.8")
                @Nullable Double standardError,
        @Schema(description = "Lower end of the 95 % interval.", examples = "10.9")
                @Nullable Double low,
        @Schema(description = "Upper end of the 95 % interval.", examples = "14.1")
                @Nullable Double high,
        @Schema(
                        description = "Why there is a value but no standard error.",
                        examples = "no-standard-errors")
                @Nullable String uncertaintyReason,
        @Schema(
                        description =
                                "Why there is no value: the last part of the address of its"
                                        + " problem type, where it is explained.",
                        examples = "missing-weight")
                @Nullable String reason,
        @Schema(
                        description =
                                "Codes that the reason is about, joined by spaces: the indicator,"
                                        + " then groups or areas without a figure.",
                        examples = "SP_POP_TOTL F")
                @Nullable String missing) {

    /** The seed of simulated intervals; fixed, so that equal requests have equal answers. */
    public static final long SEED = 1;

    /** The view of a result. */
    public static EstimateView of(Result<Estimate> result) {
        return switch (result) {
            case Value<Estimate>(Estimate found) ->
                    new EstimateView(
                            found.value(),
                            found.se(),
                            found.low(),
                            found.high(),
                            found.seReason() == null ? null : Refusals.code(found.seReason()),
                            null,
                            null);
            case Refused<Estimate> refused -> refused(refused);
        };
    }

    private static EstimateView refused(Refused<Estimate> refused) {
        List<String> what = new ArrayList<>(refused.detail().missing());
        if (refused.detail().indicator() != null) {
            what.addFirst(refused.detail().indicator());
        }
        String missing = what.isEmpty() ? null : String.join(" ", what);
        return new EstimateView(
                null, null, null, null, null, Refusals.code(refused.reason()), missing);
    }

    /** The names of the columns of an estimate in a table. */
    public static List<String> columns(String name) {
        return List.of(name, name + "_se", name + "_low", name + "_high", name + "_reason");
    }

    /**
     * Adds the cells of {@link #columns}. The last one says why there is no value or, if there is a
     * value, why it has no uncertainty. For thousands of rows this is faster than making a view for
     * each.
     */
    public static void write(Result<Estimate> result, CsvLines lines) {
        switch (result) {
            case Value<Estimate>(Estimate found) -> {
                lines.cell(found.value()).cell(found.se()).cell(found.low()).cell(found.high());
                lines.code(found.seReason() == null ? null : Refusals.code(found.seReason()));
            }
            case Refused<Estimate>(Reason reason, Detail _) ->
                    lines.code(null).code(null).code(null).code(null).code(Refusals.code(reason));
        }
    }
}
