package org.sharedgrowth.observatory.indicators.catalogue;

import java.util.List;
import java.util.stream.Stream;
import org.sharedgrowth.observatory.indicators.problem.ReleaseStamp;
import org.sharedgrowth.observatory.indicators.structure.Catalogue;

/**
 * The structures, and the amount of data for them at one release.
 *
 * @param flows in order of preference
 */
record Coverage(Catalogue catalogue, List<FlowCoverage> flows, ReleaseStamp release) {
    Coverage {
        flows = List.copyOf(flows);
    }

    /** Observations of an area in all flows. */
    long observations(String area) {
        return flows.stream().mapToLong(flow -> flow.observations(area)).sum();
    }

    /** Extents of an indicator in the flows that have data for it. */
    List<Extent> extents(String indicator) {
        return flows.stream().flatMap(flow -> Stream.ofNullable(flow.extent(indicator))).toList();
    }
}
