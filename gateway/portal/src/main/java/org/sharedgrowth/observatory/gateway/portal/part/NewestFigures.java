package org.sharedgrowth.observatory.gateway.portal.part;

/**
 * Addresses of the newest figures at the service. All pages use them, so that they show the same
 * figure for the same economy, and share one cached answer.
 */
public final class NewestFigures {
    private static final String OBSERVATIONS = "/api/indicators/v1/observations";

    /** The maximum page size of the service. */
    private static final int MAX_PAGE_SIZE = 1000;

    private NewestFigures() {}

    /**
     * The newest figure of each area: the newest period that has a value. An area without any value
     * has its newest period, whose status gives the reason.
     */
    public static Target ofIndicators(String indicators, Vintage vintage) {
        return newest(Target.of(OBSERVATIONS).with("indicator", indicators), 1, vintage);
    }

    /** The newest figure of each indicator of an area. */
    public static Target ofArea(String area, Vintage vintage) {
        return newest(Target.of(OBSERVATIONS).with("area", area), 1, vintage);
    }

    /**
     * The address of the newest figures of each series that a request selects.
     *
     * @param request an address with conditions, without a page size
     * @param periods how many of the newest periods with a value are read
     */
    public static Target newest(Target request, int periods, Vintage vintage) {
        return vintage.in(request.with("latestValues", periods)).with("pageSize", MAX_PAGE_SIZE);
    }
}
