package org.sharedgrowth.observatory.tokens;

/**
 * Values of {@code WWW-Authenticate} for status 401. There are two schemes: bearer tokens of people
 * (RFC 6750) and tokens bound to a program's key (RFC 9449, 7.1).
 */
public final class Challenges {
    private static final String REALM = " realm=\"observatory\"";
    private static final String BEARER = "Bearer" + REALM;
    private static final String DPOP =
            ", DPoP" + REALM + ", algs=\"" + ProofRules.ALGORITHMS + "\"";

    /** No token was sent, or a token in another scheme. */
    public static final String NO_TOKEN = BEARER + DPOP;

    /** The token is not valid. */
    public static final String INVALID_TOKEN = BEARER + ", error=\"invalid_token\"" + DPOP;

    /** The proof for a bound token is not valid. */
    public static final String INVALID_PROOF =
            "DPoP"
                    + REALM
                    + ", error=\"invalid_dpop_proof\", algs=\""
                    + ProofRules.ALGORITHMS
                    + "\"";

    /** The proof must contain a nonce (RFC 9449, 9). */
    public static final String PROOF_NONCE =
            "DPoP" + REALM + ", error=\"use_dpop_nonce\", algs=\"" + ProofRules.ALGORITHMS + "\"";

    /** A second factor (RFC 9470) or a token that is bound to a key is required. */
    public static final String SECOND_FACTOR =
            BEARER + ", error=\"insufficient_user_authentication\", acr_values=\"2\"" + DPOP;

    private Challenges() {}
}
