package org.sharedgrowth.observatory.indicators.analysis.answer;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An area with its name in the reader's language. */
@Schema(name = "AreaName")
public record AreaName(
        @Schema(examples = "KEN") String code, @Schema(examples = "Kenya") String name) {}
