package org.sharedgrowth.observatory.identity;

/** A claim of a verified token does not have the form this suite relies on. */
public final class InvalidClaim extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String claim;

    InvalidClaim(String claim, String value) {
        super("Claim '" + claim + "' has an unusable value: " + value);
        this.claim = claim;
    }

    /** The claim's name. */
    public String claim() {
        return claim;
    }
}
