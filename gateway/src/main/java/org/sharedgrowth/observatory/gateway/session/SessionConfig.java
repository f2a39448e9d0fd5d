package org.sharedgrowth.observatory.gateway.session;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How people sign in and how long they stay signed in. */
@ConfigMapping(prefix = "gateway.session")
interface SessionConfig {
    /** The public address of the gateway: scheme, host and port. */
    URI publicOrigin();

    /** The issuer as tokens name it. */
    URI issuer();

    /** This client's id at the sign-in server; also the id of its signing key. */
    @WithDefault("gateway")
    String clientId();

    /** PEM file with the client's private key (PKCS#8, P-256); nobody can sign in without it. */
    Optional<Path> clientKeyFile();

    /**
     * The keys that encrypt tokens at rest, each base64 of 32 bytes: the first encrypts, all
     * decrypt, so that a key can be changed without ending sessions. Without any key, sessions end
     * when the process does.
     */
    Optional<List<String>> key();

    /** Idle timeout of a session. */
    @WithDefault("30m")
    Duration idle();

    /**
     * Idle timeout for people who can release or publish, whose sessions are more valuable to an
     * attacker.
     */
    @WithDefault("15m")
    Duration idleOfApprovers();

    /** Maximum lifetime of a session, even if it is in use. */
    @WithDefault("8h")
    @WithName("absolute")
    Duration maxLife();

    /** How long a second factor is valid for releases. */
    @WithDefault("5m")
    @WithName("strong")
    Duration secondFactorLife();

    /** Time to type a password, and the lifetime of the attempt's cookie. */
    @WithDefault("5m")
    Duration signIn();

    /**
     * Tokens that expire within this time are renewed; no call takes so long, so none expires
     * during a call.
     */
    @WithDefault("30s")
    Duration renewBefore();

    /** Timeout of the session store; a store that takes longer counts as unavailable. */
    @WithDefault("2s")
    Duration timeout();

    /** Timeout for renewing tokens at the sign-in server. */
    @WithDefault("10s")
    Duration renewal();

    /**
     * How long a gateway holds the lease for a renewal: longer than {@link #renewal()}, so that no
     * refresh token is used twice.
     */
    @WithDefault("15s")
    Duration lease();

    /** Whether browsers use TLS, so that cookies can require it. */
    default boolean secure() {
        return "https".equals(publicOrigin().getScheme());
    }
}
