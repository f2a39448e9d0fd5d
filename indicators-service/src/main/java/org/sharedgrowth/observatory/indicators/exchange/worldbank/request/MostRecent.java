package org.sharedgrowth.observatory.indicators.exchange.worldbank.request;

import org.sharedgrowth.observatory.indicators.problem.Problem;

/**
 * How many of each series' newest periods are asked for.
 *
 * @param periods 0 for all
 * @param valuesOnly whether periods without a value do not count
 * @param fillsGaps whether a period without a value repeats the last one before it
 */
public record MostRecent(int periods, boolean valuesOnly, boolean fillsGaps) {
    static MostRecent of(BankParameters parameters) {
        int newest = parameters.count("mrv", 0);
        int newestValues = parameters.count("mrnev", 0);
        boolean fills = parameters.yes("gapfill");
        if (newest > 0 && newestValues > 0) {
            throw Problem.parameter(
                    "mrnev", Integer.toString(newestValues), "give mrv or mrnev, not both.");
        }
        if (fills && newest == 0) {
            throw Problem.parameter("gapfill", "Y", "it goes with mrv=n.");
        }
        return new MostRecent(Math.max(newest, newestValues), newestValues > 0, fills);
    }

    /** How many rows the query core is to leave of each series; 0 for all. */
    int rows() {
        return fillsGaps ? 0 : periods;
    }
}
