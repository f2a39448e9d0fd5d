package org.sharedgrowth.observatory.indicators.analysis.disclosure;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.analysis.disclosure.Rules;

/**
 * A table to be checked, as sent.
 *
 * @param cells the inner cells, to which totals are added; null if absent, which is refused
 * @param rules null for the default rules
 */
@Schema(name = "DisclosureQuestion", description = "A table, and the rules it must fulfil.")
record DisclosureQuestion(
        @Schema(
                        description = "The inner cells, 1 to 200; all totals are added.",
                        required = true,
                        minItems = 1,
                        maxItems = 200)
                @Nullable List<@Nullable SentCell> cells,
        @Nullable SentRules rules) {

    /**
     * An inner cell.
     *
     * @param key a code in each dimension; null if absent, which is refused
     * @param contributors null if each contributor counts as 1, as persons do
     * @param largest the largest contributions, the largest first; null if all are equal
     * @param structuralZero whether the value can only be zero; null means false
     */
    @Schema(name = "DisclosureCell")
    record SentCell(
            @Schema(
                            description = "A code in each dimension.",
                            required = true,
                            minItems = 1,
                            maxItems = 4,
                            examples = "[\"NORTH\", \"F\"]")
                    @Nullable List<@Nullable String> key,
            @Schema(
                            description = "Number of persons, or an amount.",
                            required = true,
                            minimum = "0",
                            examples = "4")
                    @Nullable Double value,
            @Schema(
                            description =
                                    "Number of persons or enterprises; by default the value"
                                            + " itself, for tables that count them.",
                            minimum = "0",
                            examples = "4")
                    @Nullable Integer contributors,
            @Schema(
                            description = "The largest contributions, the largest first.",
                            maxItems = 10,
                            examples = "[2, 1]")
                    @Nullable List<@Nullable Double> largest,
            @Schema(description = "Whether the value can only be zero.", examples = "false")
                    @Nullable Boolean structuralZero) {}

    /** The rules, as sent; null where the default applies. */
    @Schema(name = "DisclosureRules", description = "When a cell is sensitive.")
    record SentRules(
            @Schema(
                            description = "A cell with fewer contributors is sensitive.",
                            minimum = "1",
                            defaultValue = "10",
                            examples = "10")
                    @Nullable Integer leastContributors,
            @Schema(
                            description =
                                    "How many of the largest contributors together must not"
                                            + " dominate a cell.",
                            minimum = "1",
                            defaultValue = "1",
                            examples = "2")
                    @Nullable Integer dominant,
            @Schema(
                            description =
                                    "The largest share of a cell's value that these contributors"
                                            + " may have, in per cent; 100 for no limit.",
                            minimum = "0",
                            maximum = "100",
                            defaultValue = "100",
                            examples = "85")
                    @Nullable Double dominantPercent,
            @Schema(
                            description =
                                    "Readers must not be able to estimate a contribution or a"
                                            + " hidden cell more closely than this, in per cent"
                                            + " of its value.",
                            minimum = "0",
                            maximum = "100",
                            defaultValue = "10",
                            examples = "10")
                    @Nullable Double percent,
            @Schema(
                            description =
                                    "The least distance from the value of a hidden cell to the"
                                            + " upper end of the range in which readers can"
                                            + " place it, in the unit of the values; needed for"
                                            + " values near zero.",
                            minimum = "0",
                            defaultValue = "1",
                            examples = "1")
                    @Nullable Double leastWidth) {
        Rules toRules() {
            Rules defaults = Rules.defaults();
            return new Rules(
                    leastContributors == null ? defaults.leastContributors() : leastContributors,
                    dominant == null ? defaults.dominant() : dominant,
                    dominantPercent == null ? defaults.dominantPercent() : dominantPercent,
                    percent == null ? defaults.percent() : percent,
                    leastWidth == null ? defaults.leastWidth() : leastWidth);
        }
    }
}
