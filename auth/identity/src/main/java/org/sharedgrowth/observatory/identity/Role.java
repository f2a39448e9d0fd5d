package org.sharedgrowth.observatory.identity;

import java.util.Locale;
import java.util.Optional;

/** What a caller may do. The token carries roles in lower case in its {@code roles} claim. */
public enum Role {
    /** Reads data that is released to signed-in people; every signed-in person has this role. */
    READER,
    /** Submits data for the areas of its own provider. */
    CONTRIBUTOR,
    /** Releases data that another person of the same provider submitted. */
    REVIEWER,
    /**
     * Maintains structures: codelists, dataflows, agreements; sets the publication dates of
     * historical data that the observatory itself sends.
     */
    STEWARD,
    /** Writes reports. */
    AUTHOR,
    /** Approves and publishes reports that somebody else wrote. */
    PUBLISHER,
    /** Operates the suite; has no rights over data or reports. */
    ADMIN;

    /** The role's name as tokens and role annotations spell it. */
    public String claim() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role named in a claim, or empty for an unknown role. */
    public static Optional<Role> ofClaim(String claim) {
        for (Role role : values()) {
            if (role.claim().equals(claim)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
