package org.sharedgrowth.observatory.gateway.problem;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** What a request has that the contract does not allow, or lacks; each names its place. */
public final class ContractProblems {
    private ContractProblems() {}

    /**
     * A parameter has a value the contract does not allow.
     *
     * @param detail names the parameter and the value
     */
    public static Problem invalidParameter(String name, String value, String detail) {
        return invalid(detail).at(Fault.ofParameter(name, detail, value));
    }

    /** A parameter is not there. */
    public static Problem missingParameter(String name) {
        String detail = "The parameter '" + name + "' is missing.";
        return invalid(detail).at(Fault.ofParameter(name, detail));
    }

    /** Of two values one server might read the first and another the last. */
    public static Problem repeatedParameter(String name) {
        String detail =
                "The parameter '" + Excerpt.of(name) + "' is given more than once; give it once.";
        return invalid(detail).at(Fault.ofParameter(name, detail));
    }

    static Problem invalid(String detail) {
        return new Problem(
                "invalid-parameter", 400, "A parameter has a value that cannot be used", detail);
    }

    /** The contract has no such parameter. */
    public static Problem unknownParameter(String name, String value, List<String> known) {
        String all = known.isEmpty() ? "none" : String.join(", ", known);
        return new Problem(
                        "unknown-parameter",
                        400,
                        "The query has a parameter that is not known here",
                        "Unknown: " + Excerpt.of(name) + "; known here: " + all)
                .at(Fault.ofParameter(name, "Unknown; known here: " + all, value));
    }

    /** A header that the contract demands. */
    public static Problem missingHeader(String name) {
        return new Problem(
                        "missing-" + name.toLowerCase(Locale.ROOT),
                        400,
                        "A header is missing",
                        "Send the header '" + name + "'; the contract tells its meaning.")
                .at(Fault.ofParameter(name, "It is missing."));
    }

    /** Nobody changes what they have not seen as it is (RFC 6585). */
    public static Problem preconditionRequired() {
        return new Problem(
                        "precondition-required",
                        428,
                        "If-Match is required",
                        "Send the header If-Match with the ETag of what you read and want to"
                                + " change.")
                .at(Fault.ofParameter("If-Match", "It is missing."));
    }

    /** The operation cannot be done without a body. */
    public static Problem missingBody() {
        String detail = "The operation needs a body.";
        return Problems.badRequest(detail).at(Fault.ofBody("", detail));
    }

    /** The contract takes other types. */
    public static Problem unsupportedType(String type, Collection<String> known) {
        String all = String.join(", ", known.stream().sorted().toList());
        return new Problem(
                        "unsupported-media-type",
                        415,
                        "The body has a type that is not read here",
                        "'" + Excerpt.of(type) + "' is not one of " + all + ".")
                .at(Fault.ofParameter("Content-Type", "It must be one of " + all + ".", type));
    }
}
