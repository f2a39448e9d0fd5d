package org.sharedgrowth.observatory.indicators.release;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.problem.ReleaseStamp;

/** All releases up to a point in time, in order; immutable. */
public final class ReleaseLog {
    /** The log before anything was released. */
    public static final ReleaseLog EMPTY = new ReleaseLog(List.of());

    private final List<Release> releases;
    private final Map<String, List<Release>> byFlow = new HashMap<>();

    private ReleaseLog(List<Release> releases) {
        this.releases = releases;
        for (Release release : releases) {
            byFlow.computeIfAbsent(release.dataKey(), key -> new ArrayList<>()).add(release);
        }
    }

    /**
     * This log with newer releases appended.
     *
     * @throws IllegalStateException if their ids do not continue this log
     */
    public ReleaseLog with(List<Release> newer) {
        List<Release> all = new ArrayList<>(releases.size() + newer.size());
        all.addAll(releases);
        for (Release release : newer) {
            if (release.id() != all.size() + 1L) {
                throw new IllegalStateException(
                        "Release " + release.id() + " cannot follow release " + all.size());
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

    /**
     * Whether anything of a flow was released, in any major version.
     *
     * @param flow its id without the version
     */
    public boolean hasFlow(String flow) {
        return byFlow.values().stream().anyMatch(all -> all.getFirst().flow().equals(flow));
    }

    /** The release with this id, or null. */
    public @Nullable Release find(long id) {
        return id < 1 || id > releases.size() ? null : releases.get((int) id - 1);
    }

    /** The stamp of a release for answers. */
    public ReleaseStamp stamp(long id) {
        Release release = find(id);
        return release == null ? ReleaseStamp.NONE : new ReleaseStamp(id, release.publishedAt());
    }

    /** The newest release of a flow published at or before the instant; 0 if there is none. */
    public long asOf(String dataKey, Instant instant) {
        Release last = lastWhere(dataKey, release -> !release.publishedAt().isAfter(instant));
        return last == null ? 0 : last.id();
    }

    /**
     * The last appended release of any flow among those published at or before the instant; 0 if
     * there is none. It identifies an answer about several flows. Because history may have been
     * loaded later, the state of each flow must be looked up separately.
     */
    public long newestAt(Instant instant) {
        return byFlow.keySet().stream().mapToLong(flow -> asOf(flow, instant)).max().orElse(0);
    }

    /** The newest release of a flow whose id is not above this one; null if there is none. */
    public @Nullable Release lastOf(String dataKey, long id) {
        return lastWhere(dataKey, release -> release.id() <= id);
    }

    /** Whether no other office has released data of a flow. */
    public boolean isOnlyProvider(String dataKey, String provider) {
        return byFlow.getOrDefault(dataKey, List.of()).stream()
                .allMatch(release -> release.provider().equals(provider));
    }

    /**
     * The last release of a flow for which a predicate holds, or null. It is found by binary
     * search, so the predicate must hold up to some release and not after it; within a flow, ids
     * and instants ascend together.
     */
    private @Nullable Release lastWhere(String dataKey, Predicate<Release> holds) {
        List<Release> flowReleases = byFlow.getOrDefault(dataKey, List.of());
        int low = 0;
        int high = flowReleases.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (holds.test(flowReleases.get(middle))) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? null : flowReleases.get(low - 1);
    }
}
