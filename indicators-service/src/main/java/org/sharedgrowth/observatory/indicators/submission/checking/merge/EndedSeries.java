package org.sharedgrowth.observatory.indicators.submission.checking.merge;

import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.series.packed.SeriesContent;
import org.sharedgrowth.observatory.indicators.submission.checking.CellRun;

/**
 * A series whose rows are over, as the file alone states it.
 *
 * @param cells as they stood in the file, for whoever has to look at them again
 * @param key all codes joined by points
 * @param indicator its code, or null if the structure has no such dimension
 * @param content with the attributes of the series that the file states; null where it does not
 */
record EndedSeries(CellRun cells, String key, @Nullable String indicator, SeriesContent content) {}
