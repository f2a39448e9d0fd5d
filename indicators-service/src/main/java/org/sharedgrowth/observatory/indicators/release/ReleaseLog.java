package org.sharedgrowth.observatory.indicators.release;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All releases up to a moment, in order; immutable. */
public final class ReleaseLog {
    /** Before anything was released. */
    public static final ReleaseLog EMPTY = new ReleaseLog(List.of());

    private final List<Release> releases;

    private ReleaseLog(List<Release> releases) {
        this.releases = releases;
    }

    /**
     * This log with newer releases appended.
     *
     * @throws IllegalStateException if their ids do not go on where this ends
     */
    public ReleaseLog with(List<Release> newer) {
        List<Release> all = new ArrayList<>(releases.size() + newer.size());
        all.addAll(releases);
        for (Release release : newer) {
            if (release.id() != all.size() + 1L) {
                throw new IllegalStateException(
                        "Release " + release.id() + " follows release " + all.size());
            }
            all.add(release);
        }
        return new ReleaseLog(Collections.unmodifiableList(all));
    }

    /** Id of the newest release, 0 if there is none. */
    public long last() {
        return releases.size();
    }

    /** Oldest first; release {@code id} at position {@code id - 1}. */
    public List<Release> releases() {
        return releases;
    }

    /** The release of the id, or null. */
    public @Nullable Release find(long id) {
        return id < 1 || id > releases.size() ? null : releases.get((int) id - 1);
    }

    /** The newest release published at the instant or before, 0 if there is none. */
    public long asOf(Instant instant) {
        int low = 0;
        int high = releases.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (releases.get(middle).publishedAt().isAfter(instant)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** The newest release of a flow with this id or an older one, or null. */
    public @Nullable Release lastOf(String dataKey, long id) {
        for (int i = (int) Math.min(id, releases.size()) - 1; i >= 0; i--) {
            if (releases.get(i).dataKey().equals(dataKey)) {
                return releases.get(i);
            }
        }
        return null;
    }
}
