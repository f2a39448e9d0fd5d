package org.sharedgrowth.observatory.indicators.exchange.answer;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What answers are held to. */
@Schema(name = "Limits", description = "How large answers may be.")
record LimitsView(
        @Schema(description = "Of one answer, by format.") List<OfFormat> formats,
        @Schema(
                        description = "Rows on a page of the World Bank's dialect, at most.",
                        examples = "32500")
                int worldBankPage,
        @Schema(
                        description =
                                "Rows that are put into an order asked for, offset included (series"
                                        + " where their rows stay together), and changes laid out"
                                        + " across series, at most.",
                        examples = "100000")
                long sortedRows,
        @Schema(
                        description = "Days ahead that a release may be planned, at most.",
                        examples = "366")
                long scheduleDays) {
    LimitsView {
        formats = List.copyOf(formats);
    }

    /** What one format is held to. */
    @Schema(name = "FormatLimit", description = "How large an answer in a format may be.")
    record OfFormat(
            @Schema(
                            description = "The media type.",
                            examples = "application/vnd.sdmx.data+csv;version=2.0.0")
                    String mediaType,
            @Schema(
                            description = "Observations for those who did not sign in.",
                            examples = "1000000")
                    long guestObservations,
            @Schema(description = "Observations for those who send a token.", examples = "5000000")
                    long memberObservations,
            @Schema(
                            description =
                                    "Cells, filled or not, where the format has one for every"
                                            + " combination; else null.",
                            examples = "2147483647")
                    @Nullable Long cells) {}
}
