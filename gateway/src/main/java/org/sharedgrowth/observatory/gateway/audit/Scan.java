package org.sharedgrowth.observatory.gateway.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Follows chain after chain, entry by entry; keeps nothing but the last one. */
final class Scan {
    private @Nullable Link last;
    private boolean sound = true;

    /**
     * What the next entries show.
     *
     * @param broken the place at which each chain is broken, once a chain
     * @param remembered what sound entries remember of other chains
     */
    record Seen(List<Head> broken, List<Head> remembered) {}

    /**
     * Goes on.
     *
     * @param links by chain and number, behind those before
     */
    Seen next(List<Link> links) {
        List<Head> broken = new ArrayList<>();
        List<Head> remembered = new ArrayList<>();
        for (Link link : links) {
            look(link).ifPresent(broken::add);
            if (sound) {
                Head.of(link.decision()).ifPresent(remembered::add);
            }
        }
        return new Seen(broken, remembered);
    }

    /** The last entry there was; null before the first one. */
    @Nullable Link last() {
        return last;
    }

    private Optional<Head> look(Link link) {
        Link before = last;
        last = link;
        if (before == null || !before.chain().equals(link.chain())) {
            return judged(link, 1, Link.BEGINNING);
        }
        return sound ? judged(link, before.seq() + 1, before.hash()) : Optional.empty();
    }

    private Optional<Head> judged(Link link, long expected, String previous) {
        sound = link.follows(expected, previous);
        return sound ? Optional.empty() : Optional.of(new Head(link.chain(), expected, ""));
    }
}
