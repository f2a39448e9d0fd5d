package org.sharedgrowth.observatory.indicators.analysis.derived;

/**
 * A computed figure.
 *
 * @param value finite, in the unit of the computation
 * @param standardError in the same unit; NaN if there is none
 * @param status code of {@code CL_OBS_STATUS}
 */
public record DerivedCell(
        String area, int year, double value, double standardError, String status) {}
