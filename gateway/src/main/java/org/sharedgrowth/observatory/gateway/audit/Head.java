package org.sharedgrowth.observatory.gateway.audit;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * An entry of a chain as another chain remembers it. Since that remembrance is an entry of the
 * other chain, neither a whole chain nor the end of one that nobody writes any more can be left out
 * unseen.
 */
record Head(UUID chain, long seq, String hash) {
    static final String OPERATION = "chain-head";
    private static final String VERDICT = "seen";
    private static final Pattern CHAIN =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern SEQ = Pattern.compile("[0-9]{1,18}");

    /** As an entry: the chain in place of a subject, the number of a name, the hash of a path. */
    Decision seen() {
        return Decision.refused(chain.toString(), Long.toString(seq), OPERATION, hash, VERDICT);
    }

    /** What an entry remembers, if it does. */
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
