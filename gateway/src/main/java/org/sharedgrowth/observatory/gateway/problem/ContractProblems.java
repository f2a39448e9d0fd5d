package org.sharedgrowth.observatory.gateway.problem;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.sharedgrowth.observatory.contract.ProblemDocument.Fault;
import org.sharedgrowth.observatory.contract.ProblemType;
import org.sharedgrowth.observatory.messages.LocalizedText;

/** Problems of requests that do not match the contract; each names the place of the error. */
public final class ContractProblems {
    private ContractProblems() {}

    /**
     * A parameter has a value the contract does not allow.
     *
     * @param detail names the parameter and the value
     */
    public static Problem invalidParameter(String name, String value, LocalizedText detail) {
        return invalid(detail).at(Fault.ofParameter(Excerpt.of(name), Excerpt.of(value), detail));
    }

    /** A required parameter is missing. */
    public static Problem missingParameter(String name) {
        LocalizedText detail = GatewayText.localized(t -> t.parameterMissing(name));
        return invalid(detail).at(Fault.ofParameter(Excerpt.of(name), null, detail));
    }

    /** A parameter is repeated: one server might read the first value and another the last. */
    public static Problem repeatedParameter(String name) {
        LocalizedText detail = GatewayText.localized(t -> t.parameterRepeated(Excerpt.of(name)));
        return invalid(detail).at(Fault.ofParameter(Excerpt.of(name), null, detail));
    }

    /**
     * A field of the body has a value that is not allowed.
     *
     * @param pointer JSON pointer into the document that a program sent; empty for the whole
     *     document
     */
    public static Problem invalidField(String pointer, LocalizedText detail) {
        return invalid(detail).at(Fault.ofBody(pointer, null, detail));
    }

    /** A field of the body has this value, which is not allowed. */
    public static Problem invalidField(String pointer, LocalizedText detail, String value) {
        return invalid(detail).at(Fault.ofBody(pointer, Excerpt.of(value), detail));
    }

    /** The Idempotency-Key is not valid. */
    static Problem invalidIdempotencyKey() {
        LocalizedText detail = GatewayText.localized(t -> t.visibleCharacters("Idempotency-Key"));
        return invalid(detail).at(Fault.ofParameter("Idempotency-Key", null, detail));
    }

    /** The Idempotency-Key was used for a different request. */
    public static Problem idempotencyKeyReused() {
        return new Problem(
                ProblemType.IDEMPOTENCY_KEY_REUSED,
                GatewayText.localized(GatewayText::idempotencyKeyReused));
    }

    static Problem invalid(LocalizedText detail) {
        return new Problem(ProblemType.INVALID_PARAMETER, detail);
    }

    /** The contract has no such parameter. */
    public static Problem unknownParameter(String name, String value, List<String> known) {
        return new Problem(
                        ProblemType.UNKNOWN_PARAMETER,
                        GatewayText.localized(
                                t -> t.parameterUnknown(Excerpt.of(name), names(known, t))))
                .at(
                        Fault.ofParameter(
                                Excerpt.of(name),
                                Excerpt.of(value),
                                GatewayText.localized(t -> t.knownParameters(names(known, t)))));
    }

    private static String names(List<String> known, GatewayText texts) {
        return known.isEmpty() ? texts.none() : String.join(", ", known);
    }

    /** A required header is missing. */
    public static Problem missingHeader(String name) {
        return problemOfMissingHeader(name)
                .at(Fault.ofParameter(name, null, GatewayText.localized(GatewayText::itIsMissing)));
    }

    private static Problem problemOfMissingHeader(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "idempotency-key" ->
                    new Problem(
                            ProblemType.IDEMPOTENCY_KEY_MISSING,
                            GatewayText.localized(GatewayText::sendIdempotencyKey));
            // A change must name the version that it is based on (RFC 6585).
            case "if-match" ->
                    new Problem(
                            ProblemType.PRECONDITION_REQUIRED,
                            GatewayText.localized(GatewayText::sendIfMatch));
            case "if-none-match" ->
                    new Problem(
                            ProblemType.PRECONDITION_REQUIRED,
                            GatewayText.localized(GatewayText::sendIfNoneMatch));
            default -> invalid(GatewayText.localized(t -> t.sendHeader(name)));
        };
    }

    /** The operation requires a body. */
    public static Problem missingBody() {
        LocalizedText detail = GatewayText.localized(GatewayText::bodyRequired);
        return new Problem(ProblemType.MALFORMED_BODY, detail).at(Fault.ofBody("", null, detail));
    }

    /** The operation does not accept this media type. */
    public static Problem unsupportedType(String type, Collection<String> known) {
        String all = String.join(", ", known.stream().sorted().toList());
        return new Problem(
                        ProblemType.UNSUPPORTED_MEDIA_TYPE,
                        GatewayText.localized(t -> t.notOneOf(Excerpt.of(type), all)))
                .at(
                        Fault.ofParameter(
                                "Content-Type",
                                Excerpt.of(type),
                                GatewayText.localized(t -> t.mustBeOneOf(all))));
    }
}
