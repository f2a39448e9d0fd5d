package org.sharedgrowth.observatory.indicators.exchange.answer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import org.sharedgrowth.observatory.indicators.exchange.request.DataFormat;

/**
 * The limits on observations in one answer. Clients that need more split the request or download
 * the bulk file.
 */
@ConfigMapping(prefix = "observatory.limits")
public interface DataLimits {
    /** Maximum number of rows of a JSON-stat cube, which are all held in memory. */
    long CUBE_OBSERVATIONS = 1_000_000;

    /** Cells of a JSON-stat cube, filled or not: as many as clients can number with 32 bits. */
    long CUBE_CELLS = Integer.MAX_VALUE;

    /** Rows on a page of the World Bank's dialect: what its clients ask for at most. */
    int WORLD_BANK_PAGE = 32_500;

    /** The limit for guests. */
    @WithDefault("1000000")
    long guestObservations();

    /** The limit for signed-in callers. */
    @WithDefault("5000000")
    long memberObservations();

    /** Maximum number of rows of a workbook for any caller; a sheet can have 1,048,576. */
    @WithDefault("200000")
    long workbookRows();

    /**
     * Rows (or series, if their rows stay together) that can be sorted: they are held in memory
     * while they are sorted, at about 30 bytes each.
     */
    @WithDefault("100000")
    long sortedRows();

    /** The limit for a caller. */
    default long observations(boolean isGuest) {
        return isGuest ? guestObservations() : memberObservations();
    }

    /** The limit for a caller and a format. */
    default long observations(DataFormat format, boolean isGuest) {
        long most = observations(isGuest);
        return switch (format) {
            case XLSX -> Math.min(workbookRows(), most);
            case JSON_STAT -> Math.min(CUBE_OBSERVATIONS, most);
            default -> most;
        };
    }
}
