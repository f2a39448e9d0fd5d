package org.sharedgrowth.observatory.indicators.submission.report;

import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.submission.checking.ShownSource;

/** A source that figures of a submission are to show. */
@Schema(
        name = "ShownSource",
        description = "A source that figures of the file show once they are released.")
public record ShownSourceView(
        @Schema(
                        description =
                                "stated: the file says so; own: the file names none and the value is"
                                        + " new or another, so that the office stands for it; kept:"
                                        + " the file names none, and the value is the released one,"
                                        + " whose source stays.",
                        enumeration = {"stated", "own", "kept"})
                String origin,
        @Schema(
                        description =
                                "The text; … stands for all beyond the first 200; null where the"
                                        + " released figure has none.",
                        examples = "Demonstration office of Kenya, 2026-11-27")
                @Nullable String source,
        @Schema(description = "How many figures of the file show it.") long figures,
        @Schema(
                        description = "Rows with such figures, counted as in findings.",
                        examples = "2–5, 9")
                String rows) {

    static ShownSourceView of(ShownSource shown) {
        return new ShownSourceView(
                shown.origin().name().toLowerCase(Locale.ROOT),
                shown.source(),
                shown.figures(),
                shown.rows());
    }
}
