package org.sharedgrowth.observatory.indicators.catalogue;

import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.problem.ReleaseStamp;
import org.sharedgrowth.observatory.indicators.release.ReleaseLog;
import org.sharedgrowth.observatory.indicators.structure.Catalogue;

/**
 * The structures, and how much data there is for them as of one release.
 *
 * @param flows in order of preference, without those that show a part of another dataflow
 * @param changes when each dataflow last changed, by its id
 */
record Coverage(
        Catalogue catalogue,
        List<FlowCoverage> flows,
        Map<String, LastChanges> changes,
        ReleaseLog log,
        ReleaseStamp release) {
    Coverage {
        flows = List.copyOf(flows);
        changes = Map.copyOf(changes);
    }

    /** When public figures of an indicator last changed. */
    LastChange changeOfIndicator(String code) {
        return lastOfAll(flow -> flow.ofIndicator(code));
    }

    /** When public figures of an area last changed. */
    LastChange changeOfArea(String code) {
        return lastOfAll(flow -> flow.ofArea(code));
    }

    /** When public figures of a dataflow last changed. */
    LastChange changeOfFlow(String id) {
        @Nullable LastChanges flow = changes.get(id);
        return LastChange.of(flow == null ? 0 : flow.ofFlow(), log);
    }

    private LastChange lastOfAll(ToLongFunction<LastChanges> release) {
        return LastChange.of(changes.values().stream().mapToLong(release).max().orElse(0), log);
    }

    /** The number of observations of an area in all flows. */
    long observations(String area) {
        return flows.stream().mapToLong(flow -> flow.observations(area)).sum();
    }

    /** Extents of an indicator in the flows that have data for it. */
    List<Extent> extents(String indicator) {
        return flows.stream().flatMap(flow -> Stream.ofNullable(flow.extent(indicator))).toList();
    }
}
