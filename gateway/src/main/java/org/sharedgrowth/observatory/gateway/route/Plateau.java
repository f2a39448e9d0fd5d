package org.sharedgrowth.observatory.gateway.route;

/** Tells when a number that grew, such as what is done in each half second, grows no more. */
final class Plateau {
    /** Less is noise. */
    private static final double GROWTH = 1.05;

    private final int patience;
    private long best;
    private int inVain;

    /**
     * @param patience how many numbers in a row must be no better than the best before
     */
    Plateau(int patience) {
        this.patience = patience;
    }

    /** Adds the next number. */
    boolean reached(long number) {
        inVain = number > best * GROWTH ? 0 : inVain + 1;
        best = Math.max(best, number);
        return inVain >= patience;
    }
}
