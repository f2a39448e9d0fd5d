package org.sharedgrowth.observatory.indicators.series;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.release.Recency;
import org.sharedgrowth.observatory.indicators.release.Release;
import org.sharedgrowth.observatory.indicators.release.ReleaseLog;
import org.sharedgrowth.observatory.indicators.structure.Dsd;

/**
 * Everything this node knew after one release; immutable. A request takes it once and stays with
 * it, so that no answer mixes two releases.
 */
public final class StoreState {
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
            next.put(dataKey, before.with(change, dsd));
        });
        return new StoreState(newLog, Map.copyOf(next), oldVersions);
    }

    /** The state in the order of the structures as they are now; itself if they did not change. */
    StoreState in(Function<String, @Nullable Dsd> structures) {
        Map<String, FlowState> next = new HashMap<>();
        boolean same = true;
        for (Map.Entry<String, FlowState> flow : flows.entrySet()) {
            FlowState ordered = flow.getValue().in(structures.apply(flow.getKey()));
            same &= ordered == flow.getValue();
            next.put(flow.getKey(), ordered);
        }
        return same ? this : new StoreState(log, Map.copyOf(next), oldVersions);
    }

    /** All releases up to this state's. */
    public ReleaseLog log() {
        return log;
    }

    /** The newest release; 0 before anything is released. */
    public long release() {
        return log.last();
    }

    /**
     * The newest release of a flow, up to the one given, that changed what everybody may see; 0 if
     * none did.
     */
    public long publicRelease(String dataKey, long release) {
        FlowState state = flows.get(dataKey);
        return state == null ? 0 : state.publicRelease(release);
    }

    /** The same of all flows. */
    public long publicRelease(long release) {
        return flows.values().stream()
                .mapToLong(state -> state.publicRelease(release))
                .max()
                .orElse(0);
    }

    /** How new all is that everybody may see. */
    public Recency publicRecency() {
        long[] newest =
                flows.values().stream()
                        .mapToLong(state -> state.publicRelease(release()))
                        .toArray();
        return Recency.of(log, newest);
    }

    /** Of all flows the newest release at an instant that changed what everybody may see. */
    public long publicReleaseAt(Instant instant) {
        return flows.keySet().stream()
                .mapToLong(dataKey -> publicRelease(dataKey, log.asOf(dataKey, instant)))
                .max()
                .orElse(0);
    }

    /** A flow's data as of the newest release; without series if nothing of it was released. */
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
     * What one office itself has sent of a flow, as of a release, whether it is shown or another
     * office's rows are preferred. Its series have numbers of their own.
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
