package org.sharedgrowth.observatory.reports.access;

import java.util.List;
import org.sharedgrowth.observatory.contract.ProblemDocument.Fault;
import org.sharedgrowth.observatory.contract.ProblemType;

/** A request is refused; becomes a problem document. Must be thrown before anything is changed. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final transient List<Fault> errors;
    private final String etag;

    /**
     * A refusal.
     *
     * @param detail what is wrong, with the offending value, and how to fix it
     */
    public Refused(ProblemType type, String detail) {
        this(type, detail, List.of());
    }

    /** A refusal for several errors. */
    public Refused(ProblemType type, String detail, List<Fault> errors) {
        this(type, detail, errors, "");
    }

    private Refused(ProblemType type, String detail, List<Fault> errors, String etag) {
        super(detail, null, false, false);
        this.type = type;
        this.errors = List.copyOf(errors);
        this.etag = etag;
    }

    /** The object was changed in the meantime and now has this entity tag. */
    public static Refused stale(String detail, String etag) {
        return new Refused(ProblemType.PRECONDITION_FAILED, detail, List.of(), etag);
    }

    /** The token is not valid. */
    static Refused token(String reason) {
        return new Refused(ProblemType.INVALID_TOKEN, reason + " Get a fresh token.");
    }

    /** The proof for a bound token is missing or wrong (RFC 9449, 7.1). */
    static Refused unproved(String reason) {
        return new Refused(ProblemType.INVALID_PROOF, reason + " Make a new proof each time.");
    }

    /** No second factor was used recently enough (RFC 9470). */
    public static Refused secondFactor() {
        return new Refused(
                ProblemType.SECOND_FACTOR_REQUIRED,
                "Publishing needs a sign-in with a second factor (acr 2); programs need a token"
                        + " bound to their key (DPoP).");
    }

    /** There is no such report, or it is not visible to the caller. */
    public static Refused noReport(String slug) {
        return new Refused(ProblemType.NOT_FOUND, "There is no report '" + slug + "'.");
    }

    ProblemType type() {
        return type;
    }

    List<Fault> errors() {
        return errors;
    }

    /** The current entity tag; empty if not relevant. */
    String etag() {
        return etag;
    }

    String detail() {
        return String.valueOf(getMessage());
    }
}
