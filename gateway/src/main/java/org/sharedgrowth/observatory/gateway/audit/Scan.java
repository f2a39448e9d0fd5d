package org.sharedgrowth.observatory.gateway.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Verifies chains entry by entry; keeps only the last entry in memory. */
final class Scan {
    private @Nullable Link last;

    /** Whether the chain of the last entry is unbroken up to that entry. */
    private boolean intact = true;

    /**
     * The result for a page of entries.
     *
     * @param broken chain and number of the first broken entry of each broken chain, without a hash
     * @param remembered the entries of other chains stored in valid entries
     */
    record Result(List<Head> broken, List<Head> remembered) {}

    /**
     * Verifies the next page.
     *
     * @param links ordered by chain and number, following the previous page
     */
    Result next(List<Link> links) {
        List<Head> broken = new ArrayList<>();
        List<Head> remembered = new ArrayList<>();
        for (Link link : links) {
            check(link).ifPresent(broken::add);
            if (intact) {
                Head.of(link.decision()).ifPresent(remembered::add);
            }
        }
        return new Result(broken, remembered);
    }

    /** The last entry read; null before the first page. */
    @Nullable Link last() {
        return last;
    }

    private Optional<Head> check(Link link) {
        Link before = last;
        last = link;
        if (before == null || !before.chain().equals(link.chain())) {
            return checkLink(link, 1, Link.BEGINNING);
        }
        return intact ? checkLink(link, before.seq() + 1, before.hash()) : Optional.empty();
    }

    private Optional<Head> checkLink(Link link, long expected, String previous) {
        intact = link.follows(expected, previous);
        return intact ? Optional.empty() : Optional.of(new Head(link.chain(), expected, ""));
    }
}
