package org.sharedgrowth.observatory.indicators.exchange.answer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import org.sharedgrowth.observatory.indicators.exchange.request.DataFormat;

/**
 * The limits on observations in one answer. Clients that need more can split the request or
 * download the whole dataflow as a file.
 */
@ConfigMapping(prefix = "observatory.limits")
public interface DataLimits {
    /**
     * Maximum number of rows of a JSON-stat cube, and of cells of a cube in the World Bank's form;
     * all of them are held in memory.
     */
    long CUBE_OBSERVATIONS = 1_000_000;

    /**
     * Maximum number of cells of a JSON-stat cube, filled or not: clients number them with 32-bit
     * integers.
     */
    long CUBE_CELLS = Integer.MAX_VALUE;

    /**
     * Maximum number of rows on a page of the World Bank's dialect; clients do not request more.
     */
    int WORLD_BANK_PAGE = 32_500;

    /** Maximum number of observations in one answer to a guest. */
    @WithDefault("1000000")
    long guestObservations();

    /** Maximum number of observations in one answer to a signed-in caller. */
    @WithDefault("5000000")
    long memberObservations();

    /** Maximum number of rows of a workbook for any caller; a sheet can have 1,048,576 rows. */
    @WithDefault("200000")
    long workbookRows();

    /**
     * Maximum number of rows (or of series, if the rows of a series stay together) that can be
     * sorted, or be collected to show changes across series; each takes about 30 bytes of memory.
     */
    @WithDefault("100000")
    long sortedRows();

    /** Maximum number of observations in one answer to a caller, in most formats. */
    default long observations(boolean isGuest) {
        return isGuest ? guestObservations() : memberObservations();
    }

    /** Maximum number of observations in one answer to a caller in a format. */
    default long observations(DataFormat format, boolean isGuest) {
        long max = observations(isGuest);
        return switch (format) {
            case XLSX -> Math.min(workbookRows(), max);
            case JSON_STAT -> Math.min(CUBE_OBSERVATIONS, max);
            default -> max;
        };
    }
}
