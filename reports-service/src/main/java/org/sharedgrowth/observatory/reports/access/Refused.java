package org.sharedgrowth.observatory.reports.access;

import java.util.List;

/** A request is refused; becomes a problem document. Thrown before anything was changed. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final transient List<Problem.Detail> errors;
    private final String etag;

    /**
     * A refusal.
     *
     * @param detail what is wrong, with the offending value, and the way out
     */
    public Refused(ProblemType type, String detail) {
        this(type, detail, List.of());
    }

    /** A refusal for several faults. */
    public Refused(ProblemType type, String detail, List<Problem.Detail> errors) {
        this(type, detail, errors, "");
    }

    private Refused(ProblemType type, String detail, List<Problem.Detail> errors, String etag) {
        super(detail, null, false, false);
        this.type = type;
        this.errors = List.copyOf(errors);
        this.etag = etag;
    }

    /** What was to be changed is another by now, with this entity tag. */
    public static Refused stale(String detail, String etag) {
        return new Refused(ProblemType.PRECONDITION_FAILED, detail, List.of(), etag);
    }

    /** The token is not one to believe. */
    static Refused token(String reason) {
        return new Refused(ProblemType.INVALID_TOKEN, reason + " Get a fresh token.");
    }

    /** The proof that goes with a token bound to a key is missing or wrong (RFC 9449, 7.1). */
    static Refused unproved(String reason) {
        return new Refused(ProblemType.INVALID_PROOF, reason + " Make a new proof each time.");
    }

    /** A second factor was not used, or too long ago (RFC 9470). */
    public static Refused secondFactor() {
        return new Refused(
                ProblemType.SECOND_FACTOR_REQUIRED,
                "Publishing needs a sign-in with a second factor (acr 2); programs need a token"
                        + " bound to their key (DPoP).");
    }

    /** There is no report of that name, as far as this caller may know. */
    public static Refused noReport(String slug) {
        return new Refused(ProblemType.NOT_FOUND, "There is no report '" + slug + "'.");
    }

    ProblemType type() {
        return type;
    }

    List<Problem.Detail> errors() {
        return errors;
    }

    /** Of what is there now; empty where that is not the matter. */
    String etag() {
        return etag;
    }

    String detail() {
        return String.valueOf(getMessage());
    }
}
