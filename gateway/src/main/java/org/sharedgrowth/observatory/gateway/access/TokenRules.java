package org.sharedgrowth.observatory.gateway.access;

import jakarta.inject.Singleton;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.consumer.ErrorCodeValidator;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jspecify.annotations.Nullable;

/**
 * What makes a token believable: signed by a key of ours with an algorithm of the list, issued by
 * the realm, in force, and of the right kind. Keys and addresses in a token's header are ignored.
 */
@Singleton
class TokenRules {
    private final AccessConfig config;

    TokenRules(AccessConfig config) {
        this.config = config;
    }

    JwtContext accessToken(String token, JwksVerificationKeyResolver keys)
            throws InvalidJwtException {
        return base(keys)
                .setSkipDefaultAudienceValidation() // each route asks for its own service
                .registerValidator(kind("Bearer", "at+jwt"))
                .registerValidator((ErrorCodeValidator) TokenRules::notBound)
                .registerValidator((ErrorCodeValidator) TokenRules::hasAudience)
                .build()
                .process(token);
    }

    JwtContext idToken(String token, JwksVerificationKeyResolver keys, String clientId)
            throws InvalidJwtException {
        return base(keys)
                .setExpectedAudience(clientId)
                .registerValidator(kind("ID", "id+jwt"))
                .build()
                .process(token);
    }

    JwtContext logoutToken(String token, JwksVerificationKeyResolver keys, String clientId)
            throws InvalidJwtException {
        return signed(keys)
                .setExpectedAudience(clientId)
                .registerValidator(kind("Logout", "logout+jwt"))
                .build()
                .process(token);
    }

    private JwtConsumerBuilder base(JwksVerificationKeyResolver keys) {
        return signed(keys).setRequireSubject();
    }

    private JwtConsumerBuilder signed(JwksVerificationKeyResolver keys) {
        int skew = (int) config.clockSkew().toSeconds();
        return new JwtConsumerBuilder()
                .setVerificationKeyResolver(keys)
                .setJwsAlgorithmConstraints(
                        ConstraintType.PERMIT,
                        AlgorithmIdentifiers.RSA_USING_SHA256,
                        AlgorithmIdentifiers.RSA_PSS_USING_SHA256,
                        AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256)
                .setExpectedIssuer(config.issuer().toString())
                .setRequireExpirationTime()
                .setRequireIssuedAt()
                .setIssuedAtRestrictions(skew, Integer.MAX_VALUE)
                .setAllowedClockSkewInSeconds(skew);
    }

    /** Keycloak names the kind in the claim {@code typ}, RFC 9068 in the header. */
    private static ErrorCodeValidator kind(String claim, String header) {
        return context -> {
            String inHeader = context.getJoseObjects().getFirst().getHeader("typ");
            String inClaims = context.getJwtClaims().getClaimValueAsString("typ");
            boolean right =
                    inClaims == null ? header.equalsIgnoreCase(inHeader) : claim.equals(inClaims);
            return right ? null : error("The token is of another kind.");
        };
    }

    /** A token bound to a key is worth nothing without the proof, which a bearer does not give. */
    private static ErrorCodeValidator.@Nullable Error notBound(JwtContext context) {
        return context.getJwtClaims().hasClaim("cnf")
                ? error("The token is bound to a key.")
                : null;
    }

    private static ErrorCodeValidator.@Nullable Error hasAudience(JwtContext context) {
        return context.getJwtClaims().hasAudience() ? null : error("The token has no audience.");
    }

    private static ErrorCodeValidator.Error error(String text) {
        return new ErrorCodeValidator.Error(ErrorCodes.MISCELLANEOUS, text);
    }

    /** The first reason in words, without any part of the token. */
    String reason(InvalidJwtException failure) {
        if (failure.hasExpired()) {
            return "The token has expired.";
        }
        if (failure.hasErrorCode(ErrorCodes.ISSUER_INVALID)
                || failure.hasErrorCode(ErrorCodes.ISSUER_MISSING)) {
            return "The token was not issued by " + config.issuer() + ".";
        }
        if (failure.hasErrorCode(ErrorCodes.AUDIENCE_INVALID)
                || failure.hasErrorCode(ErrorCodes.AUDIENCE_MISSING)) {
            return "The token is meant for another audience.";
        }
        if (failure.hasErrorCode(ErrorCodes.NOT_YET_VALID)
                || failure.hasErrorCode(ErrorCodes.ISSUED_AT_INVALID_FUTURE)) {
            return "The token is not valid yet.";
        }
        if (failure.hasErrorCode(ErrorCodes.MISCELLANEOUS)) {
            return failure.getErrorDetails().stream()
                    .filter(detail -> detail.getErrorCode() == ErrorCodes.MISCELLANEOUS)
                    .findFirst()
                    .map(ErrorCodeValidator.Error::getErrorMessage)
                    .orElse("The token cannot be used here.");
        }
        if (failure.hasErrorCode(ErrorCodes.SUBJECT_MISSING)
                || failure.hasErrorCode(ErrorCodes.EXPIRATION_MISSING)
                || failure.hasErrorCode(ErrorCodes.ISSUED_AT_MISSING)) {
            return "The token lacks a claim it must have.";
        }
        return "The token is not signed by a key of the sign-in server.";
    }
}
