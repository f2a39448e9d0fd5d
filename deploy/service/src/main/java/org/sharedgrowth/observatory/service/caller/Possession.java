package org.sharedgrowth.observatory.service.caller;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sharedgrowth.observatory.service.problem.Credentials;
import org.sharedgrowth.observatory.tokens.ProofRefused;
import org.sharedgrowth.observatory.tokens.ProofRules;

/**
 * Checks that the sender of a request holds the key that its token is bound to (DPoP, RFC 9449).
 * Only the gateway checks whether a proof was used before, because its retries send the same proof
 * to a service again.
 */
@ApplicationScoped
class Possession {
    private static final String SCHEME = "DPoP ";
    private static final Duration WINDOW = Duration.ofSeconds(60);

    private final ProofRules rules;

    Possession(@ConfigProperty(name = "observatory.public-origin") URI publicOrigin) {
        rules = new ProofRules(publicOrigin, WINDOW, Clock.systemUTC());
    }

    /**
     * The thumbprint of the key whose possession the request proves; empty if its {@code
     * Authorization} does not have the scheme DPoP. Makes the token a bearer token for the
     * framework, which does not know the scheme.
     *
     * @throws org.sharedgrowth.observatory.service.problem.Problem 401 if the proof is missing or
     *     wrong
     */
    Optional<String> provenKey(HttpServerRequest request) {
        String sent = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (sent == null || !sent.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        List<String> proofs = request.headers().getAll("DPoP");
        if (proofs.size() != 1) {
            throw Credentials.invalidProof(
                    "Send one proof in the header DPoP, not " + proofs.size() + ".");
        }
        String token = sent.substring(SCHEME.length()).strip();
        try {
            String thumbprint =
                    rules.check(proofs.getFirst(), request.method().name(), request.uri(), token)
                            .thumbprint();
            request.headers().set(HttpHeaders.AUTHORIZATION, "Bearer " + token);
            return Optional.of(thumbprint);
        } catch (ProofRefused e) {
            throw Credentials.invalidProof(e.reason());
        }
    }
}
