package org.sharedgrowth.observatory.tokens;

/**
 * What {@code WWW-Authenticate} says beside a 401: the two schemes that a token may come by, bearer
 * tokens of people (RFC 6750) and tokens that are bound to a program's key (RFC 9449, 7.1).
 */
public final class Challenges {
    private static final String REALM = " realm=\"observatory\"";
    private static final String BEARER = "Bearer" + REALM;
    private static final String DPOP =
            ", DPoP" + REALM + ", algs=\"" + ProofRules.ALGORITHMS + "\"";

    /** No token came, or one by another scheme. */
    public static final String NO_TOKEN = BEARER + DPOP;

    /** The token that came is not one to believe. */
    public static final String INVALID_TOKEN = BEARER + ", error=\"invalid_token\"" + DPOP;

    /** The proof that came with a bound token is not one to believe. */
    public static final String INVALID_PROOF =
            "DPoP"
                    + REALM
                    + ", error=\"invalid_dpop_proof\", algs=\""
                    + ProofRules.ALGORITHMS
                    + "\"";

    /** The proof has to repeat a nonce (RFC 9449, 9). */
    public static final String PROOF_NONCE =
            "DPoP" + REALM + ", error=\"use_dpop_nonce\", algs=\"" + ProofRules.ALGORITHMS + "\"";

    /** A second factor is asked for (RFC 9470), or a token bound to a key. */
    public static final String SECOND_FACTOR =
            BEARER + ", error=\"insufficient_user_authentication\", acr_values=\"2\"" + DPOP;

    private Challenges() {}
}
