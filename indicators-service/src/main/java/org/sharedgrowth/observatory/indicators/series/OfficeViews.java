package org.sharedgrowth.observatory.indicators.series;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.sharedgrowth.observatory.indicators.release.ReleaseLog;

/** The states of single offices, derived from one state of a flow on request and cached. */
final class OfficeViews {
    /** Maximum number of cached offices. */
    private static final int MAX_VIEWS = 16;

    private final FlowState shownState;
    private final Map<String, FlowState> views = new ConcurrentHashMap<>();

    OfficeViews(FlowState shownState) {
        this.shownState = shownState;
    }

    /** The state of one office, which may number its series differently from the shown state. */
    FlowState of(String provider, ReleaseLog log) {
        if (log.isOnlyProvider(shownState.keys().dataKey(), provider)) {
            return shownState;
        }
        FlowState known = views.get(provider);
        if (known == null) {
            known = new OfficeView(shownState, provider, log).state();
            if (views.size() >= MAX_VIEWS) {
                views.clear();
            }
            views.put(provider, known);
        }
        return known;
    }
}
