package org.sharedgrowth.observatory.gateway.problem;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.sharedgrowth.observatory.contract.ProblemType;

/** Problems of requests that do not match the contract; each names the place of the error. */
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

    /** A required parameter is missing. */
    public static Problem missingParameter(String name) {
        String detail = "The parameter '" + name + "' is missing.";
        return invalid(detail).at(Fault.ofParameter(name, detail));
    }

    /** A parameter is repeated: one server might read the first value and another the last. */
    public static Problem repeatedParameter(String name) {
        String detail =
                "The parameter '" + Excerpt.of(name) + "' is given more than once. Give it once.";
        return invalid(detail).at(Fault.ofParameter(name, detail));
    }

    static Problem invalid(String detail) {
        return new Problem(ProblemType.INVALID_PARAMETER, detail);
    }

    /** The contract has no such parameter. */
    public static Problem unknownParameter(String name, String value, List<String> known) {
        String all = known.isEmpty() ? "none" : String.join(", ", known);
        return new Problem(
                        ProblemType.UNKNOWN_PARAMETER,
                        "Unknown: " + Excerpt.of(name) + "; known parameters: " + all)
                .at(Fault.ofParameter(name, "Unknown. Known parameters: " + all, value));
    }

    /** A required header is missing. */
    public static Problem missingHeader(String name) {
        return withoutHeader(name).at(Fault.ofParameter(name, "It is missing."));
    }

    private static Problem withoutHeader(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "idempotency-key" ->
                    new Problem(
                            ProblemType.IDEMPOTENCY_KEY_MISSING,
                            "Send the header Idempotency-Key with a value of your own, such as a"
                                    + " UUID; repeat it when you repeat the request.");
            // A change must name the version that it is based on (RFC 6585).
            case "if-match" ->
                    new Problem(
                            ProblemType.PRECONDITION_REQUIRED,
                            "Send the header If-Match with the ETag of what you read and want to"
                                    + " change.");
            default -> invalid("Send the header '" + name + "'; the contract explains it.");
        };
    }

    /** The operation requires a body. */
    public static Problem missingBody() {
        String detail = "The operation requires a body.";
        return new Problem(ProblemType.MALFORMED_BODY, detail).at(Fault.ofBody("", detail));
    }

    /** The operation does not accept this media type. */
    public static Problem unsupportedType(String type, Collection<String> known) {
        String all = String.join(", ", known.stream().sorted().toList());
        return new Problem(
                        ProblemType.UNSUPPORTED_MEDIA_TYPE,
                        "'" + Excerpt.of(type) + "' is not one of " + all + ".")
                .at(Fault.ofParameter("Content-Type", "It must be one of " + all + ".", type));
    }
}
