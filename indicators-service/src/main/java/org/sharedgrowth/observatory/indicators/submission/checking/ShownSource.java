package org.sharedgrowth.observatory.indicators.submission.checking;

import org.jspecify.annotations.Nullable;

/**
 * A source that figures of a file will show after their release.
 *
 * @param source the text, {@code …} for all texts beyond the limit; null if the released figure has
 *     none
 * @param figures how many figures of the file show it
 * @param firstRow the first row with such a figure, counted as in findings
 * @param rows all such rows, as in {@code 2–5, 9}; cut at a limit, then ending in {@code …}
 */
public record ShownSource(
        SourceOrigin origin, @Nullable String source, long figures, long firstRow, String rows) {}
