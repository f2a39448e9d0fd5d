package org.sharedgrowth.observatory.indicators.exchange.worldbank.request;

import org.sharedgrowth.observatory.indicators.exchange.answer.DataLimits;

/**
 * The page and its size.
 *
 * @param page from 1
 * @param perPage 1 to {@link DataLimits#WORLD_BANK_PAGE}
 */
public record PageWindow(int page, int perPage) {
    private static final int DEFAULT_SIZE = 50;

    public static PageWindow of(BankParameters parameters) {
        return new PageWindow(
                parameters.count("page", 1),
                Math.min(parameters.count("per_page", DEFAULT_SIZE), DataLimits.WORLD_BANK_PAGE));
    }

    /** The number of rows before the page. */
    public long from() {
        return (page - 1L) * perPage;
    }

    /**
     * The number of pages; never 0, because clients that loop until the last page would otherwise
     * never stop.
     */
    public long pages(long total) {
        return Math.max(1, (total + perPage - 1) / perPage);
    }
}
