package org.sharedgrowth.observatory.gateway.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Settings for checking access tokens and proofs. */
@ConfigMapping(prefix = "gateway.access")
interface AccessConfig {
    /**
     * The token issuer, exactly as tokens name it. Its path is also the path of the sign-in server.
     */
    URI issuer();

    /**
     * The public address of the suite. Proofs must name addresses below it; the Host header is
     * ignored.
     */
    URI publicOrigin();

    /** How far the time in a proof may differ from the gateway's. */
    @WithDefault("60s")
    Duration proofWindow();

    /**
     * The keys for nonces, the same on all nodes: the first one signs, and all are accepted. By
     * default each node generates its own key.
     */
    Optional<List<String>> nonceKey();

    /**
     * Whether proofs must contain a nonce from the gateway, which costs an extra round trip now and
     * then.
     */
    @WithDefault("false")
    boolean nonceRequired();

    /** How long a nonce is accepted. */
    @WithDefault("5m")
    Duration nonceLife();

    /** Keys are read again after this time, so that withdrawn keys are no longer accepted. */
    @WithDefault("10m")
    Duration keysLife();

    /**
     * Minimum time between two requests for the keys, once there are keys. A request whose token
     * has an unknown key id waits until the keys have been read again.
     */
    @WithDefault("2s")
    Duration keysPause();

    /** How far the clocks of the gateway and of the sign-in server may differ. */
    @WithDefault("60s")
    Duration clockSkew();

    /** Maximum number of verified tokens kept in memory, at about 700 bytes each. */
    @WithDefault("20000")
    @WithName("remembered")
    int maxRemembered();

    /** How often a gateway reads which tokens were revoked at other gateways. */
    @WithDefault("1s")
    Duration revokedPause();

    /**
     * Maximum number of revoked tokens kept in memory, at about 100 bytes each. If there are more,
     * tokens that are not in memory are looked up in the database.
     */
    @WithDefault("100000")
    @WithName("revoked")
    int maxRevoked();

    /** How often expired entries are removed from the list of revoked tokens. */
    @WithDefault("1m")
    Duration revokedSweep();
}
