package org.sharedgrowth.observatory.gateway.audit;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The last entry of one chain, as stored in another chain. Because the hashes of the other chain
 * cover it, neither a whole chain nor the end of a finished chain can be removed without detection.
 */
record Head(UUID chain, long seq, String hash) {
    static final String OPERATION = "chain-head";
    private static final String VERDICT = "seen";
    private static final Pattern CHAIN =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern SEQ = Pattern.compile("[0-9]{1,18}");

    /**
     * The entry that stores this one in another chain: with the chain as the subject, the number as
     * the name, and the hash as the path.
     */
    Decision toDecision() {
        return Decision.refused(chain.toString(), Long.toString(seq), OPERATION, hash, VERDICT);
    }

    /** The entry of another chain that this entry stores; empty if it stores none. */
    static Optional<Head> of(Decision entry) {
        return entry.operation().equals(OPERATION)
                        && CHAIN.matcher(entry.subject()).matches()
                        && SEQ.matcher(entry.name()).matches()
                ? Optional.of(
                        new Head(
                                UUID.fromString(entry.subject()),
                                Long.parseLong(entry.name()),
                                entry.path()))
                : Optional.empty();
    }
}
