package org.sharedgrowth.observatory.service.problem;

import java.util.List;
import org.sharedgrowth.observatory.contract.ProblemDocument.Fault;
import org.sharedgrowth.observatory.contract.ProblemType;
import org.sharedgrowth.observatory.tokens.Challenges;

/**
 * Problems with the caller's credentials, with {@code WWW-Authenticate} where RFC 6750 requires it.
 */
public final class Credentials {
    private static final String CHALLENGE = "WWW-Authenticate";

    private Credentials() {}

    /** A token is required but missing. */
    public static Problem missing() {
        return new Problem(
                        ProblemType.UNAUTHENTICATED,
                        ServiceText.localized(t -> t.tokenMissing("Authorization: Bearer …")))
                .header(CHALLENGE, Challenges.NO_TOKEN);
    }

    /** A token that was not issued for this service, has expired, or was tampered with. */
    public static Problem refused() {
        return new Problem(
                        ProblemType.INVALID_TOKEN, ServiceText.localized(ServiceText::tokenRefused))
                .header(CHALLENGE, Challenges.INVALID_TOKEN);
    }

    /** The proof for a bound token is missing or wrong (RFC 9449, 7.1). */
    public static Problem invalidProof(String reason) {
        return new Problem(
                        ProblemType.INVALID_PROOF, ServiceText.localized(t -> t.newProof(reason)))
                .header(CHALLENGE, Challenges.INVALID_PROOF);
    }

    /**
     * The caller is authenticated, but the token has none of the required roles: insufficient scope
     * (RFC 6750).
     */
    static Problem roleMissing(List<String> roles) {
        return Problem.forbidden(ServiceText.localized(t -> t.roleMissing(anyOf(roles, t))))
                .header(
                        CHALLENGE,
                        "Bearer error=\"insufficient_scope\", scope=\""
                                + String.join(" ", roles)
                                + "\"");
    }

    /** The caller used neither a second factor (RFC 9470) nor a key. */
    public static Problem secondFactor() {
        return new Problem(
                        ProblemType.SECOND_FACTOR_REQUIRED,
                        ServiceText.localized(ServiceText::secondFactor))
                .header(CHALLENGE, Challenges.SECOND_FACTOR);
    }

    /** Tokens cannot be verified because the sign-in server does not answer. */
    public static Problem unverifiable() {
        return new Problem(
                        ProblemType.IDENTITY_UNAVAILABLE,
                        ServiceText.localized(ServiceText::tokenUnverifiable))
                .header("Retry-After", "5");
    }

    /** More than one Authorization header, which proxies read differently. */
    public static Problem ambiguous() {
        return new Problem(
                ProblemType.AMBIGUOUS_CREDENTIALS,
                ServiceText.localized(ServiceText::oneAuthorization),
                List.of(
                        Fault.ofParameter(
                                "Authorization",
                                null,
                                ServiceText.localized(ServiceText::sentMoreThanOnce))));
    }

    private static String anyOf(List<String> roles, ServiceText texts) {
        return roles.stream().reduce(texts::either).orElse("");
    }
}
