package org.sharedgrowth.observatory.indicators.analysis.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Why a part of an answer has no number, or why its number has no uncertainty.
 *
 * @param reason one of a closed list of reasons, such as {@code coverage-below-threshold}
 * @param detail a sentence in the reader's language
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(
        name = "Refusal",
        description = "Why there is no number, or why a number has no uncertainty.")
public record RefusalView(
        @Schema(
                        description = "The reason: the last part of the problem type's address.",
                        examples = "coverage-below-threshold")
                String reason,
        @Schema(
                        examples =
                                "Too many values are missing. Value: 0.6; limit: 0.85. Without a value:"
                                        + " KEN.")
                String detail,
        @Schema(examples = "KEN") @Nullable String area,
        @Schema(examples = "IT_NET_USER_ZS") @Nullable String indicator,
        @Schema(description = "The value that is too small or too large.", examples = "0.6")
                @Nullable Double value,
        @Schema(description = "The limit that the value violates.", examples = "0.85")
                @Nullable Double limit,
        @JsonInclude(JsonInclude.Include.ALWAYS)
                @Schema(
                        description = "Codes of the items without a figure.",
                        examples = "[\"KEN\"]")
                List<String> missing,
        @JsonInclude(JsonInclude.Include.ALWAYS)
                @Schema(
                        description =
                                "Codes that could be requested instead, such as units; the"
                                        + " likeliest first.",
                        examples = "[\"PT\"]")
                List<String> possible) {}
