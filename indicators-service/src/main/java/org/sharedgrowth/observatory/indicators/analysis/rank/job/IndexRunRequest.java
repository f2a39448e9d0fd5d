package org.sharedgrowth.observatory.indicators.analysis.rank.job;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A request for a run, as sent; null where the default applies. */
@Schema(name = "IndexRunRequest", description = "What a run is to compute.")
record IndexRunRequest(
        @Schema(
                        description =
                                "ranks: how certain ranks are. sensitivity: which weights matter"
                                        + " most for ranks. leave-one-out: how ranks change if one"
                                        + " part at a time is left out.",
                        enumeration = {"ranks", "sensitivity", "leave-one-out"},
                        examples = "ranks")
                @Nullable String kind,
        @Schema(description = "Code of the index.", examples = "HDI") @Nullable String index,
        @Schema(description = "Version of the index; by default the newest verified one.")
                @Nullable String version,
        @Schema(description = "The dataflow.", examples = "DF_DIGITAL") @Nullable String flow,
        @Schema(description = "Group whose members are compared; all countries by default.")
                @Nullable String group,
        @Schema(description = "The year; by default the newest with a score.")
                @Nullable String period,
        @Schema(description = "Instant or date as of which figures are read.")
                @Nullable String asOf,
        @Schema(
                        description =
                                "Own weights of parts, as in the parameter 'weights' of the"
                                        + " operation getIndexScores.")
                @Nullable String weights,
        @Schema(
                        description =
                                "Number of draws, at most 100,000; at most 10,000 for"
                                        + " sensitivity.",
                        minimum = "1",
                        maximum = "100000",
                        examples = "2000")
                @Nullable Long draws,
        @Schema(minimum = "0", maximum = "999999999", examples = "1") @Nullable Long seed,
        @Schema(
                        description = "By how much weights may differ.",
                        minimum = "0",
                        maximum = "1",
                        examples = "0.25")
                @Nullable Double spread,
        @Schema(
                        description =
                                "Which weights are drawn. near: weights near those of the index."
                                        + " any: all weights, equally likely.",
                        enumeration = {"near", "any"},
                        examples = "near")
                @Nullable String weighting,
        @Schema(
                        description =
                                "Parts of the index. sensitivity: the 2 to 10 parts whose"
                                        + " weights are uncertain. leave-one-out: the parts that"
                                        + " are left out, one at a time. By default all parts.")
                @Nullable List<@Nullable String> factors,
        @Schema(
                        description =
                                "For ranks: where the uncertainty of figures is taken from:"
                                        + " their standard errors, or past revisions of similar"
                                        + " figures.",
                        enumeration = {"errors", "revisions"},
                        examples = "errors")
                @Nullable String uncertainty) {

    /** Nothing was sent. */
    static final IndexRunRequest EMPTY =
            new IndexRunRequest(
                    null, null, null, null, null, null, null, null, null, null, null, null, null,
                    null);
}
