package org.sharedgrowth.observatory.gateway.access;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.List;
import org.sharedgrowth.observatory.gateway.problem.GatewayText;
import org.sharedgrowth.observatory.gateway.problem.Problem;
import org.sharedgrowth.observatory.gateway.problem.Problems;

/** The content of a request's {@code Authorization} header. Tokens anywhere else are ignored. */
public sealed interface Bearer {
    /** The request has no such header. */
    record None() implements Bearer {}

    /** A token, not yet verified. */
    record Token(String value) implements Bearer {}

    /** A token and a proof of possession of its key, neither verified yet (RFC 9449). */
    record Bound(String token, String proof) implements Bearer {}

    /**
     * The header cannot be read or is sent twice, or a token of the DPoP scheme has no single
     * proof.
     */
    record Unreadable(Problem problem) implements Bearer {}

    /** Reads the header; the scheme's case does not matter (RFC 9110, section 11.1). */
    static Bearer of(MultiMap headers) {
        List<String> values = headers.getAll(HttpHeaders.AUTHORIZATION);
        if (values.isEmpty()) {
            return new None();
        }
        if (values.size() > 1) {
            return new Unreadable(Problems.ambiguousCredentials(values.size()));
        }
        String value = values.getFirst();
        if (value.regionMatches(true, 0, "Bearer ", 0, 7)) {
            return new Token(value.substring(7).strip());
        }
        if (value.regionMatches(true, 0, "DPoP ", 0, 5)) {
            return bound(value.substring(5).strip(), headers.getAll("DPoP"));
        }
        return new Unreadable(
                Problems.invalidToken(GatewayText.localized(GatewayText::bearerOrDpop)));
    }

    private static Bearer bound(String token, List<String> proofs) {
        return proofs.size() == 1
                ? new Bound(token, proofs.getFirst())
                : new Unreadable(
                        Problems.invalidProof(
                                GatewayText.localized(
                                        t -> t.oneProof(String.valueOf(proofs.size())))));
    }
}
