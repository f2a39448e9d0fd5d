package org.sharedgrowth.observatory.indicators.exchange.worldbank.request;

import org.sharedgrowth.observatory.service.problem.Problem;

/**
 * How many of the newest periods of each series are requested.
 *
 * @param periods 0 for all
 * @param valuesOnly whether only periods with a value count
 * @param fillsGaps whether a period without a value repeats the previous value
 */
public record MostRecent(int periods, boolean valuesOnly, boolean fillsGaps) {
    static MostRecent of(BankParameters parameters) {
        int newest = parameters.count("mrv", 0);
        int newestValues = parameters.count("mrnev", 0);
        boolean fills = parameters.isYes("gapfill");
        if (newest > 0 && newestValues > 0) {
            throw Problem.parameter(
                    "mrnev", Integer.toString(newestValues), "give 'mrv' or 'mrnev', not both.");
        }
        if (fills && newest == 0) {
            throw Problem.parameter("gapfill", "Y", "it can be used only with 'mrv'.");
        }
        return new MostRecent(Math.max(newest, newestValues), newestValues > 0, fills);
    }

    /** How many of the newest rows of each series the data query asks for; 0 for all. */
    int rows() {
        return fillsGaps ? 0 : periods;
    }
}
