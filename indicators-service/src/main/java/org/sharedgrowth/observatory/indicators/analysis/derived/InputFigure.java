package org.sharedgrowth.observatory.indicators.analysis.derived;

import org.sharedgrowth.observatory.indicators.analysis.input.ColumnKey;

/**
 * A figure that another one was computed from.
 *
 * @param dataKey the store's key of its dataflow, such as {@code DF_DIGITAL:1}
 * @param year the year that the figure describes
 */
public record InputFigure(String dataKey, ColumnKey key, String area, int year) {}
