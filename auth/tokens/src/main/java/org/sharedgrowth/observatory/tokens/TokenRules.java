package org.sharedgrowth.observatory.tokens;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.ErrorCodeValidator;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.keys.resolvers.VerificationKeyResolver;
import org.jspecify.annotations.Nullable;

/**
 * Validates tokens: signed by a key of the sign-in server with an allowed algorithm, issued by the
 * realm, currently valid, of the right type, and in canonical form. Keys and addresses in a token's
 * header are ignored.
 */
public final class TokenRules {
    /**
     * Maximum length; the sign-in server's tokens have about 1 kB, so a token beyond the maximum is
     * an attempt to cause load.
     */
    public static final int MAX_LENGTH = 8 * 1024;

    /** Error code of this class's own messages. Those of the library may quote the token. */
    private static final int OWN_ERROR_CODE = 1_000;

    private final URI issuer;
    private final int skew;

    /**
     * @param issuer the issuer in tokens
     * @param skew maximum difference between clocks
     */
    public TokenRules(URI issuer, Duration skew) {
        this.issuer = issuer;
        this.skew = (int) skew.toSeconds();
    }

    /** Validates an access token for any service. */
    public JwtContext accessToken(String token, VerificationKeyResolver keys)
            throws InvalidJwtException {
        return accessTokenConsumer(consumerWithKeys(keys)).process(canonical(token));
    }

    /**
     * The claims of an access token whose signature has already been verified elsewhere; everything
     * else is checked here.
     */
    public JwtClaims claimsOfVerifiedToken(String token) throws InvalidJwtException {
        JwtConsumerBuilder withoutSignatureCheck =
                withCommonRules(new JwtConsumerBuilder()).setSkipSignatureVerification();
        return accessTokenConsumer(withoutSignatureCheck).process(canonical(token)).getJwtClaims();
    }

    private static org.jose4j.jwt.consumer.JwtConsumer accessTokenConsumer(
            JwtConsumerBuilder builder) {
        return builder.setRequireSubject()
                .setSkipDefaultAudienceValidation() // each service checks the audience itself
                .registerValidator(typeValidator("Bearer", "at+jwt"))
                .registerValidator((ErrorCodeValidator) TokenRules::checkLength)
                .registerValidator((ErrorCodeValidator) TokenRules::checkSubject)
                .registerValidator((ErrorCodeValidator) TokenRules::checkBinding)
                .registerValidator((ErrorCodeValidator) TokenRules::checkAudience)
                .build();
    }

    /** Validates an ID token for a client. */
    public JwtContext idToken(String token, VerificationKeyResolver keys, String clientId)
            throws InvalidJwtException {
        return consumerWithKeys(keys)
                .setRequireSubject()
                .setExpectedAudience(clientId)
                .registerValidator(typeValidator("ID", "id+jwt"))
                .build()
                .process(canonical(token));
    }

    /** Validates a back-channel logout token for a client. */
    public JwtContext logoutToken(String token, VerificationKeyResolver keys, String clientId)
            throws InvalidJwtException {
        return consumerWithKeys(keys)
                .setExpectedAudience(clientId)
                .registerValidator(typeValidator("Logout", "logout+jwt"))
                .build()
                .process(canonical(token));
    }

    /** Returns the token if it is in canonical form; throws otherwise. */
    private static String canonical(String token) throws InvalidJwtException {
        if (!CompactForm.isCanonical(token)) {
            throw new InvalidJwtException(
                    "not in compact form",
                    List.of(error("The token is not three parts of base64url without padding.")),
                    new JwtContext(new JwtClaims(), List.of()));
        }
        return token;
    }

    private JwtConsumerBuilder consumerWithKeys(VerificationKeyResolver keys) {
        return withCommonRules(new JwtConsumerBuilder()).setVerificationKeyResolver(keys);
    }

    private JwtConsumerBuilder withCommonRules(JwtConsumerBuilder builder) {
        return builder.setJwsAlgorithmConstraints(
                        ConstraintType.PERMIT,
                        AlgorithmIdentifiers.RSA_USING_SHA256,
                        AlgorithmIdentifiers.RSA_PSS_USING_SHA256,
                        AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256)
                .setExpectedIssuer(issuer.toString())
                .setRequireExpirationTime()
                .setRequireIssuedAt()
                .setIssuedAtRestrictions(skew, Integer.MAX_VALUE)
                .setAllowedClockSkewInSeconds(skew);
    }

    /** Keycloak puts the type into the claim {@code typ}, RFC 9068 into the header. */
    private static ErrorCodeValidator typeValidator(String expectedClaim, String expectedHeader) {
        return context -> {
            String inHeader = context.getJoseObjects().getFirst().getHeader("typ");
            Object inClaims = context.getJwtClaims().getClaimValue("typ");
            boolean isBound = expectedClaim.equals("Bearer") && "DPoP".equals(inClaims);
            boolean isExpectedType =
                    inClaims == null
                            ? expectedHeader.equalsIgnoreCase(inHeader)
                            : expectedClaim.equals(inClaims) || isBound;
            return isExpectedType ? null : error("The token has the wrong type.");
        };
    }

    private static ErrorCodeValidator.@Nullable Error checkLength(JwtContext context) {
        return context.getJwt().length() > MAX_LENGTH
                ? error("The token is longer than " + MAX_LENGTH + " bytes.")
                : null;
    }

    private static ErrorCodeValidator.@Nullable Error checkSubject(JwtContext context) {
        Object subject = context.getJwtClaims().getClaimValue("sub");
        return subject instanceof String text && !text.isBlank()
                ? null
                : error("The token has no subject.");
    }

    /** Returns an error if the token is bound by anything other than a thumbprint. */
    private static ErrorCodeValidator.@Nullable Error checkBinding(JwtContext context) {
        boolean isBound = context.getJwtClaims().hasClaim("cnf");
        return isBound && KeyBinding.thumbprint(context.getJwtClaims()).isEmpty()
                ? error("The token is bound in a way that is not supported here.")
                : null;
    }

    private static ErrorCodeValidator.@Nullable Error checkAudience(JwtContext context) {
        return context.getJwtClaims().hasAudience() ? null : error("The token has no audience.");
    }

    private static ErrorCodeValidator.Error error(String text) {
        return new ErrorCodeValidator.Error(OWN_ERROR_CODE, text);
    }

    /** A reason in words, without any part of the token. */
    public String reason(InvalidJwtException failure) {
        if (failure.hasExpired()) {
            return "The token has expired.";
        }
        if (hasAny(failure, ErrorCodes.ISSUER_INVALID, ErrorCodes.ISSUER_MISSING)) {
            return "The token was not issued by " + issuer + ".";
        }
        if (hasAny(failure, ErrorCodes.AUDIENCE_INVALID, ErrorCodes.AUDIENCE_MISSING)) {
            return "The token is meant for another audience.";
        }
        if (hasAny(failure, ErrorCodes.NOT_YET_VALID, ErrorCodes.ISSUED_AT_INVALID_FUTURE)) {
            return "The token is not valid yet.";
        }
        if (hasAny(failure, OWN_ERROR_CODE)) {
            return failure.getErrorDetails().stream()
                    .filter(detail -> detail.getErrorCode() == OWN_ERROR_CODE)
                    .findFirst()
                    .map(ErrorCodeValidator.Error::getErrorMessage)
                    .orElse("The token cannot be used here.");
        }
        if (hasAny(failure, ErrorCodes.SUBJECT_MISSING, ErrorCodes.EXPIRATION_MISSING)
                || hasAny(failure, ErrorCodes.ISSUED_AT_MISSING)) {
            return "The token lacks a required claim.";
        }
        return "The token is not signed by a key of the sign-in server.";
    }

    private static boolean hasAny(InvalidJwtException failure, int... codes) {
        for (int code : codes) {
            if (failure.hasErrorCode(code)) {
                return true;
            }
        }
        return false;
    }
}
