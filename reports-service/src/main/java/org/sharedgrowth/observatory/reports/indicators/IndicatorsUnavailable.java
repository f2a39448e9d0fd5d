package org.sharedgrowth.observatory.reports.indicators;

/** The indicators service could not answer. */
public final class IndicatorsUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    IndicatorsUnavailable(Throwable cause) {
        super("the indicators service does not answer", cause);
    }
}
