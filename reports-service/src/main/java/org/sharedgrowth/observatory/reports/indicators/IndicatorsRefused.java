package org.sharedgrowth.observatory.reports.indicators;

/** The indicators service refused a query, for example for an unknown release or code. */
public final class IndicatorsRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;

    IndicatorsRefused(int status, String detail) {
        super(detail);
        this.status = status;
    }

    /** The status it answered with, 400 to 499. */
    public int status() {
        return status;
    }

    /** The service's explanation. */
    public String detail() {
        return String.valueOf(getMessage());
    }
}
