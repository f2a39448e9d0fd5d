package org.sharedgrowth.observatory.indicators.exchange.answer;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The limits on answers, and on how far ahead releases may be planned. */
@Schema(name = "Limits", description = "The limits on the size of answers.")
record LimitsView(
        @Schema(description = "The limits on one answer, one entry for each format.")
                List<OfFormat> formats,
        @Schema(
                        description =
                                "Maximum number of rows on a page of the World Bank's dialect.",
                        examples = "32500")
                int worldBankPage,
        @Schema(
                        description =
                                "Maximum number of rows (or of series, if the rows of a series"
                                        + " stay together) that can be sorted, including the"
                                        + " offset; also the maximum number of changes that can"
                                        + " be shown across series.",
                        examples = "100000")
                long sortedRows,
        @Schema(
                        description =
                                "Maximum number of days by which a release may be planned ahead.",
                        examples = "366")
                long scheduleDays) {
    LimitsView {
        formats = List.copyOf(formats);
    }

    /** The limit of one format. */
    @Schema(name = "FormatLimit", description = "The limit on the size of answers in one format.")
    record OfFormat(
            @Schema(
                            description = "The media type.",
                            examples = "application/vnd.sdmx.data+csv;version=2.0.0")
                    String mediaType,
            @Schema(
                            description = "Maximum number of observations for guests.",
                            examples = "1000000")
                    long guestObservations,
            @Schema(
                            description =
                                    "Maximum number of observations for callers with a token.",
                            examples = "5000000")
                    long memberObservations,
            @Schema(
                            description =
                                    "Maximum number of cells, filled or empty, if the format has"
                                            + " a cell for every combination of codes; otherwise"
                                            + " null.",
                            examples = "2147483647")
                    @Nullable Long cells) {}
}
