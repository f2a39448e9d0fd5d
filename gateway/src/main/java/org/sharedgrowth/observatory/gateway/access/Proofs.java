package org.sharedgrowth.observatory.gateway.access;

import io.vertx.core.Future;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.sharedgrowth.observatory.gateway.access.Bearer.Bound;
import org.sharedgrowth.observatory.gateway.access.TokenVerdict.Valid;
import org.sharedgrowth.observatory.gateway.problem.GatewayText;
import org.sharedgrowth.observatory.gateway.problem.Outages;
import org.sharedgrowth.observatory.gateway.problem.Problem;
import org.sharedgrowth.observatory.gateway.problem.Problems;
import org.sharedgrowth.observatory.messages.LocalizedText;
import org.sharedgrowth.observatory.tokens.Proof;
import org.sharedgrowth.observatory.tokens.ProofRefused;
import org.sharedgrowth.observatory.tokens.ProofRules;

/** Checks that the sender of a bound token holds the key that the token is bound to (RFC 9449). */
@Singleton
public class Proofs {
    private static final Logger LOG = Logger.getLogger(Proofs.class);

    private final ProofRules rules;
    private final Nonces nonces;
    private final ProofStore store;

    Proofs(ProofRules rules, Nonces nonces, ProofStore store) {
        this.rules = rules;
        this.nonces = nonces;
        this.store = store;
    }

    /**
     * The problem with the proof of a request; empty if there is none. Never fails: if the store of
     * used proofs is not available, the request is refused.
     */
    public Future<Optional<Problem>> fault(Bound sent, Valid token, String method, String target) {
        if (token.boundTo().isEmpty()) {
            return fault(Problems.invalidToken(GatewayText.localized(GatewayText::tokenNotBound)));
        }
        try {
            Proof proof = rules.check(sent.proof(), method, target, sent.token());
            if (!proof.thumbprint().equals(token.boundTo().get())) {
                return fault(
                        Problems.invalidProof(GatewayText.localized(GatewayText::proofOfOtherKey)));
            }
            if (!nonces.isValid(proof.nonce())) {
                return fault(Problems.proofNonce(nonces.newNonce()));
            }
            return store.isFirstUse(proof)
                    .map(isFirstUse ->
                            isFirstUse
                                    ? Optional.<Problem>empty()
                                    : Optional.of(
                                            Problems.invalidProof(
                                                    GatewayText.localized(GatewayText::proofUsed))))
                    .otherwise(Proofs::refuseWithoutStore);
        } catch (ProofRefused e) {
            return fault(Problems.invalidProof(LocalizedText.constant(e.reason())));
        }
    }

    private static Optional<Problem> refuseWithoutStore(Throwable failure) {
        LOG.warnf("event=proof-store-down reason=%s", failure.getMessage());
        return Optional.of(Outages.unavailable("store of used proofs"));
    }

    private static Future<Optional<Problem>> fault(Problem problem) {
        return Future.succeededFuture(Optional.of(problem));
    }
}
