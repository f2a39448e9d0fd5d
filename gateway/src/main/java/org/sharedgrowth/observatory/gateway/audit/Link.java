package org.sharedgrowth.observatory.gateway.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.sharedgrowth.observatory.tokens.Sha256;

/**
 * One entry in the chain of one gateway.
 *
 * @param seq number of the entry, from 1 without gaps
 * @param previous hash of the previous entry; {@link #BEGINNING} for the first entry
 * @param hash SHA-256 in hexadecimal of all the other parts, each preceded by its length
 */
record Link(UUID chain, long seq, Decision decision, String previous, String hash) {
    static final String BEGINNING = "0".repeat(64);

    static Link after(UUID chain, long seq, String previous, Decision decision) {
        return new Link(chain, seq, decision, previous, hash(chain, seq, previous, decision));
    }

    private static String hash(UUID chain, long seq, String previous, Decision decision) {
        MessageDigest digest = Sha256.begin();
        // The database stores no fractions of a microsecond.
        String at = decision.at().truncatedTo(ChronoUnit.MICROS).toString();
        for (String part :
                List.of(
                        chain.toString(),
                        Long.toString(seq),
                        previous,
                        at,
                        decision.subject(),
                        decision.name(),
                        decision.operation(),
                        decision.path(),
                        decision.verdict())) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /**
     * The number of the first entry that is missing, was changed or does not follow the previous
     * one; empty if there is none.
     *
     * @param links consecutive entries of one chain, sorted by number
     */
    static OptionalLong firstBroken(List<Link> links) {
        String previous = links.isEmpty() ? BEGINNING : links.getFirst().previous();
        long expected = links.isEmpty() ? 1 : links.getFirst().seq();
        if (expected == 1 && !previous.equals(BEGINNING)) {
            return OptionalLong.of(1);
        }
        for (Link link : links) {
            if (!link.follows(expected, previous)) {
                return OptionalLong.of(expected);
            }
            previous = link.hash();
            expected++;
        }
        return OptionalLong.empty();
    }

    /** Whether the entry is unchanged, has that number, and follows an entry with that hash. */
    boolean follows(long expected, String before) {
        return seq == expected
                && previous.equals(before)
                && hash.equals(hash(chain, seq, before, decision));
    }
}
