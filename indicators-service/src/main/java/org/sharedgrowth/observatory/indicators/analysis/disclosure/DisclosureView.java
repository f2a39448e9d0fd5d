package org.sharedgrowth.observatory.indicators.analysis.disclosure;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.analysis.disclosure.Cell;
import org.sharedgrowth.observatory.analysis.disclosure.Interval;
import org.sharedgrowth.observatory.analysis.disclosure.Rules;
import org.sharedgrowth.observatory.analysis.disclosure.Suppression;
import org.sharedgrowth.observatory.indicators.analysis.answer.Method;
import org.sharedgrowth.observatory.indicators.analysis.answer.MethodStamp;
import org.sharedgrowth.observatory.indicators.analysis.trend.ParameterValues;

/**
 * Which cells of a table must not be published.
 *
 * @param sensitive number of cells that reveal something about few contributors
 * @param hidden number of cells that must not be published, including the sensitive ones
 * @param cells all cells, including all totals, in the order of their codes
 */
@Schema(
        name = "DisclosureCheck",
        description = "Which cells of a table must not be published, and what can be found out.")
record DisclosureView(
        MethodStamp method,
        RulesView rules,
        @Schema(minimum = "0", examples = "1") int sensitive,
        @Schema(minimum = "0", examples = "4") int hidden,
        List<CellView> cells) {

    /** The rules that were used. */
    @Schema(name = "DisclosureRulesUsed")
    record RulesView(
            @Schema(examples = "10") int leastContributors,
            @Schema(examples = "1") int dominant,
            @Schema(examples = "100") double dominantPercent,
            @Schema(examples = "10") double percent,
            @Schema(examples = "1") double leastWidth) {}

    /**
     * A cell or total.
     *
     * @param reason why it is sensitive; null if it is not
     * @param low the lower bound that follows from the published cells; null if this cell is shown,
     *     or if the bounds cannot be computed
     * @param high the upper bound that follows from the published cells; null if this cell is
     *     shown, if there is no upper bound, or if the bounds cannot be computed
     */
    @Schema(name = "DisclosureCellChecked")
    record CellView(
            @Schema(
                            description = "A code in each dimension; _T is the total.",
                            examples = "[\"NORTH\", \"F\"]")
                    List<String> key,
            @Schema(minimum = "0", examples = "4") double value,
            @Schema(minimum = "0", examples = "4") int contributors,
            @Schema(
                            description =
                                    "shown: may be published. primary: would itself reveal"
                                            + " something. secondary: would let readers compute"
                                            + " a primary cell.",
                            enumeration = {"shown", "primary", "secondary"})
                    String state,
            @Schema(
                            description = "few-contributors, dominance or close-estimate.",
                            examples = "few-contributors")
                    @Nullable String reason,
            @Schema(examples = "0") @Nullable Double low,
            @Schema(examples = "12") @Nullable Double high) {}

    static DisclosureView of(Suppression found) {
        Rules rules = found.rules();
        return new DisclosureView(
                MethodStamp.of(Method.DISCLOSURE),
                new RulesView(
                        rules.leastContributors(),
                        rules.dominant(),
                        rules.dominantPercent(),
                        rules.percent(),
                        rules.leastWidth()),
                found.sensitive().size(),
                found.hidden().size(),
                found.table().cells().values().stream().map(cell -> view(cell, found)).toList());
    }

    private static CellView view(Cell cell, Suppression found) {
        boolean hidden = found.hidden().contains(cell.code());
        Interval interval = hidden ? found.interval(cell.code()) : null;
        return new CellView(
                List.of(cell.code().split("\\.", -1)),
                cell.value(),
                cell.contributors(),
                state(cell, found, hidden),
                found.rules().sensitivity(cell).map(ParameterValues::name).orElse(null),
                interval == null ? null : (Double) interval.low(),
                interval == null ? null : interval.high());
    }

    private static String state(Cell cell, Suppression found, boolean hidden) {
        if (!hidden) {
            return "shown";
        }
        return found.sensitive().contains(cell.code()) ? "primary" : "secondary";
    }
}
