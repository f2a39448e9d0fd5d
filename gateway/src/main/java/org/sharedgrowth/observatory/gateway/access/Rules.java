package org.sharedgrowth.observatory.gateway.access;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.sharedgrowth.observatory.tokens.ProofRules;
import org.sharedgrowth.observatory.tokens.TokenRules;

/** Creates the token and proof rules, which the services also use, with the gateway's settings. */
final class Rules {
    private Rules() {}

    @Produces
    @Singleton
    static TokenRules tokens(AccessConfig config) {
        return new TokenRules(config.issuer(), config.clockSkew());
    }

    @Produces
    @Singleton
    static ProofRules proofs(AccessConfig config) {
        return new ProofRules(config.publicOrigin(), config.proofWindow(), Clock.systemUTC());
    }
}
