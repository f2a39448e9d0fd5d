package org.sharedgrowth.observatory.indicators.submission.report;

import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.submission.checking.ShownSource;

/** A source that figures of a file will show once they are released. */
@Schema(
        name = "ShownSource",
        description = "A source that figures of the file will show once they are released.")
public record ShownSourceView(
        @Schema(
                        description =
                                "'stated': the file gives it. 'own': the file gives none and the"
                                        + " value is new or changed, so the office is shown."
                                        + " 'kept': the file gives none and the value is the"
                                        + " released one, so its source is unchanged.",
                        enumeration = {"stated", "own", "kept"})
                String origin,
        @Schema(
                        description =
                                "The text of the source; … stands for all sources after the first"
                                        + " 200; null if the released figure has none.",
                        examples = "Demonstration office of Kenya, 2026-11-27")
                @Nullable String source,
        @Schema(description = "Number of figures of the file that will show it.") long figures,
        @Schema(
                        description = "Rows with such figures, numbered as in findings.",
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
