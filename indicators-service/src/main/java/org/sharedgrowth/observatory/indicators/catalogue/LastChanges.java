package org.sharedgrowth.observatory.indicators.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sharedgrowth.observatory.indicators.series.FlowSnapshot;
import org.sharedgrowth.observatory.indicators.structure.Dataflow;
import org.sharedgrowth.observatory.indicators.structure.Dsd;

/**
 * The releases that last changed public figures of a dataflow: of its indicators, of its areas and
 * of the whole dataflow. Changes that only an office may see do not count; withdrawals of figures
 * do.
 */
final class LastChanges {
    private final Map<String, Long> indicators = new HashMap<>();
    private final Map<String, Long> areas = new HashMap<>();
    private long whole;

    /**
     * Reads all series. This takes a moment for a large flow, so keep the result until a new
     * release.
     */
    LastChanges(Dataflow flow, FlowSnapshot snapshot) {
        Dsd dsd = flow.structure();
        int indicator = dsd.dimension(Dsd.INDICATOR);
        int area = dsd.dimension(Dsd.AREA);
        for (int ordinal = 0; ordinal < snapshot.size(); ordinal++) {
            long release = snapshot.publicRelease(ordinal);
            if (release == 0 || !shows(flow, snapshot, ordinal)) {
                continue;
            }
            whole = Math.max(whole, release);
            if (indicator >= 0) {
                indicators.merge(snapshot.code(ordinal, indicator), release, Math::max);
            }
            if (area >= 0) {
                areas.merge(snapshot.code(ordinal, area), release, Math::max);
            }
        }
    }

    private static boolean shows(Dataflow flow, FlowSnapshot snapshot, int ordinal) {
        return !flow.isView() || flow.shows(List.of(snapshot.key(ordinal).split("\\.", -1)));
    }

    /** The release that last changed figures of an indicator; 0 if it never had a public figure. */
    long ofIndicator(String code) {
        return indicators.getOrDefault(code, 0L);
    }

    /** The release that last changed figures of an area; 0 if it never had a public figure. */
    long ofArea(String code) {
        return areas.getOrDefault(code, 0L);
    }

    /** The release that last changed figures of the dataflow; 0 if it never had public figures. */
    long ofFlow() {
        return whole;
    }
}
