package org.sharedgrowth.observatory.indicators.series;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.sharedgrowth.observatory.indicators.release.Recency;
import org.sharedgrowth.observatory.indicators.release.Release;
import org.sharedgrowth.observatory.indicators.release.ReleaseLog;
import org.sharedgrowth.observatory.indicators.structure.Dsd;

/**
 * The state of this node as of one release; immutable. Each request uses a single state, so that no
 * answer mixes two releases.
 */
public final class StoreState {
    /**
     * If a release changes more series than this, the versions that it replaces are not kept in
     * memory.
     */
    private static final int MAX_KEPT = 1_000;

    private final ReleaseLog log;
    private final Map<String, FlowState> flows;
    private final OldVersions oldVersions;

    private StoreState(ReleaseLog log, Map<String, FlowState> flows, OldVersions oldVersions) {
        this.log = log;
        this.flows = flows;
        this.oldVersions = oldVersions;
    }

    static StoreState empty(OldVersions oldVersions) {
        return new StoreState(ReleaseLog.EMPTY, Map.of(), oldVersions);
    }

    /** The state after newer releases. */
    StoreState with(
            ReleaseLog newLog,
            Map<String, FlowChanges> changes,
            Function<String, @Nullable Dsd> structures) {
        Map<String, FlowState> next = new HashMap<>(flows);
        changes.forEach((dataKey, change) -> {
            Dsd dsd = structures.apply(dataKey);
            FlowState before = next.getOrDefault(dataKey, FlowState.empty(dataKey, dsd));
            keepReplaced(before, change);
            next.put(dataKey, before.with(change, dsd));
        });
        return new StoreState(newLog, Map.copyOf(next), oldVersions);
    }

    /**
     * Keeps in memory the versions that the changes replace, unless there are so many of them that
     * they would push out others. The release of a figure is found by comparing these versions, so
     * they are needed as soon as the new figures are read.
     */
    private void keepReplaced(FlowState before, FlowChanges changes) {
        if (changes.newest().size() > MAX_KEPT) {
            return;
        }
        VersionTable versions = before.versions();
        for (FlowChanges.NewestVersion version : changes.newest()) {
            int ordinal = before.keys().findId(version.seriesId());
            if (ordinal >= 0) {
                long release = versions.release(versions.to(ordinal) - 1);
                oldVersions.add(before.oldVersion(ordinal, release), before.newest(ordinal));
            }
        }
    }

    /**
     * This state with all series in the key order of the current structures; itself if none
     * changed.
     */
    StoreState inKeyOrderOf(Function<String, @Nullable Dsd> structures) {
        Map<String, FlowState> next = new HashMap<>();
        boolean isSame = true;
        for (Map.Entry<String, FlowState> flow : flows.entrySet()) {
            FlowState ordered = flow.getValue().inKeyOrderOf(structures.apply(flow.getKey()));
            isSame &= ordered == flow.getValue();
            next.put(flow.getKey(), ordered);
        }
        return isSame ? this : new StoreState(log, Map.copyOf(next), oldVersions);
    }

    /** All releases up to that of this state. */
    public ReleaseLog log() {
        return log;
    }

    /** The newest release; 0 before anything is released. */
    public long release() {
        return log.last();
    }

    /**
     * The newest release of a flow, up to the given one, that changed public data; 0 if none did.
     */
    public long publicRelease(String dataKey, long release) {
        FlowState state = flows.get(dataKey);
        return state == null ? 0 : state.publicRelease(release);
    }

    /** The newest release of any flow, up to the given one, that changed public data; or 0. */
    public long publicRelease(long release) {
        return flows.values().stream()
                .mapToLong(state -> state.publicRelease(release))
                .max()
                .orElse(0);
    }

    /**
     * The releases that changed public rows of any of these series of a flow.
     *
     * @param series ordinals in a snapshot of this state
     */
    public RoaringBitmap publicReleases(String dataKey, RoaringBitmap series) {
        FlowState state = flows.get(dataKey);
        return state == null ? new RoaringBitmap() : state.versions().publicReleases(series);
    }

    /** The recency of all public data. */
    public Recency publicRecency() {
        long[] newest =
                flows.values().stream()
                        .mapToLong(state -> state.publicRelease(release()))
                        .toArray();
        return Recency.of(log, newest);
    }

    /**
     * The newest release of any flow, as of an instant, that changed public data; 0 if none did.
     */
    public long publicReleaseAt(Instant instant) {
        return flows.keySet().stream()
                .mapToLong(dataKey -> publicRelease(dataKey, log.asOf(dataKey, instant)))
                .max()
                .orElse(0);
    }

    /** A flow's data as of the newest release; empty if nothing was released. */
    public FlowSnapshot flow(String dataKey) {
        return flow(dataKey, release());
    }

    /**
     * A flow's data as of a release.
     *
     * @param release 0 to {@link #release()}
     */
    public FlowSnapshot flow(String dataKey, long release) {
        return snapshot(dataKey, release, state(dataKey));
    }

    /**
     * The data of a flow that one office has sent, as of a release, whether they are shown or not.
     * Its series are numbered separately.
     */
    public FlowSnapshot flow(String dataKey, long release, String provider) {
        return snapshot(dataKey, release, state(dataKey).offices().of(provider, log));
    }

    /** The series of a flow that several offices have sent. */
    public FlowSources sources(String dataKey) {
        return state(dataKey).sources();
    }

    private FlowState state(String dataKey) {
        FlowState state = flows.get(dataKey);
        return state == null ? FlowState.empty(dataKey, null) : state;
    }

    private FlowSnapshot snapshot(String dataKey, long release, FlowState state) {
        Release last = log.lastOf(dataKey, release);
        return new FlowSnapshot(
                state, last == null ? 0 : Math.toIntExact(last.id()), release, oldVersions);
    }
}
