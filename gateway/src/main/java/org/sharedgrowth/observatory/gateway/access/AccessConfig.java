package org.sharedgrowth.observatory.gateway.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Whose tokens are believed. */
@ConfigMapping(prefix = "gateway.access")
interface AccessConfig {
    /** The issuer as tokens name it; its path is also its path at the sign-in server. */
    URI issuer();

    /** Where clients find us: proofs are made for addresses there, whatever Host says. */
    URI publicOrigin();

    /** How far the time of a proof may be from ours. */
    @WithDefault("60s")
    Duration proofWindow();

    /**
     * What all nodes sign nonces with: the first key signs, those of all are good. Without one,
     * each node has a key of its own.
     */
    Optional<List<String>> nonceKey();

    /** Whether proofs must repeat a nonce of ours, at the cost of a round trip now and then. */
    @WithDefault("false")
    boolean nonceRequired();

    @WithDefault("5m")
    Duration nonceLife();

    /** Keys are read again after this time, so that withdrawn ones stop counting. */
    @WithDefault("10m")
    Duration keysLife();

    /**
     * An unknown key id makes the keys be read again, at most once in this time; it waits so long.
     */
    @WithDefault("2s")
    Duration keysPause();

    /** Clocks differ by up to a minute. */
    @WithDefault("60s")
    Duration clockSkew();

    /** Verified tokens remembered; 700 bytes each. */
    @WithDefault("20000")
    int remembered();

    /** How soon a gateway learns which tokens were revoked at the others. */
    @WithDefault("1s")
    Duration revokedPause();

    /** Revoked tokens in memory, 100 bytes each; while there are more, others are looked up. */
    @WithDefault("100000")
    int revoked();

    /** Those that have ended take room no longer than this. */
    @WithDefault("1m")
    Duration revokedSweep();
}
