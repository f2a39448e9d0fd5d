package org.sharedgrowth.observatory.gateway.session;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How people sign in and how long they stay so. */
@ConfigMapping(prefix = "gateway.session")
interface SessionConfig {
    /** Where browsers find the gateway: scheme, host and port. */
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
     * decrypt, so that a key can be changed while sessions go on. Without one, sessions end with
     * the process.
     */
    Optional<List<String>> key();

    @WithDefault("30m")
    Duration idle();

    /** For those who release and publish: what they can do is worth more to a thief. */
    @WithDefault("15m")
    Duration idleOfApprovers();

    @WithDefault("8h")
    Duration absolute();

    /** How long a second factor is good for: something may be released so long after it. */
    @WithDefault("5m")
    Duration strong();

    /** Time to type a password; as long as the cookie of the attempt. */
    @WithDefault("5m")
    Duration signIn();

    /** Tokens are renewed when they end within this time, longer than any call takes. */
    @WithDefault("30s")
    Duration renewBefore();

    /** The longest a look at the store of sessions takes; then it counts as away. */
    @WithDefault("2s")
    Duration patience();

    /** The longest that the sign-in server takes to renew tokens. */
    @WithDefault("10s")
    Duration renewal();

    /**
     * How long others leave a renewal to the gateway that began it: longer than {@link #renewal()},
     * so that no refresh token is used twice.
     */
    @WithDefault("15s")
    Duration lease();

    /** Whether browsers reach us by TLS, so that cookies can be bound to it. */
    default boolean secure() {
        return "https".equals(publicOrigin().getScheme());
    }
}
