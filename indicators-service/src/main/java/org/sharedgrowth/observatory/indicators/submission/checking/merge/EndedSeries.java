package org.sharedgrowth.observatory.indicators.submission.checking.merge;

import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.series.packed.SeriesContent;
import org.sharedgrowth.observatory.indicators.submission.checking.CellRun;

/**
 * A series whose rows have ended, with only the data of the file.
 *
 * @param cells as in the file, for further processing
 * @param key all codes joined by dots
 * @param indicator its code, or null if the structure has no such dimension
 * @param content the figures with only the series attributes that the file gives; the others are
 *     null
 */
record EndedSeries(CellRun cells, String key, @Nullable String indicator, SeriesContent content) {}
