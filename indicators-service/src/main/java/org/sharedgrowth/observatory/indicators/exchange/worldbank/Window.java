package org.sharedgrowth.observatory.indicators.exchange.worldbank;

/**
 * Which page of how many rows.
 *
 * @param page from 1
 * @param perPage 1 to {@link #MOST}
 */
record Window(int page, int perPage) {
    /** What the dialect's clients ask for at most. */
    static final int MOST = 32_500;

    private static final int USUAL = 50;

    static Window of(Parameters parameters) {
        return new Window(
                parameters.count("page", 1), Math.min(parameters.count("per_page", USUAL), MOST));
    }

    /** Rows before the page. */
    long from() {
        return (page - 1L) * perPage;
    }

    /** Never 0: a client that loops to the last page would not end. */
    long pages(long total) {
        return Math.max(1, (total + perPage - 1) / perPage);
    }
}
