package org.sharedgrowth.observatory.indicators.series;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.sharedgrowth.observatory.indicators.release.ReleaseLog;

/** Of one state of a flow what single offices have sent, made when it is asked for and kept. */
final class OfficeViews {
    /** As many offices as are asked for at a time. */
    private static final int MOST = 16;

    private final FlowState shown;
    private final Map<String, FlowState> views = new ConcurrentHashMap<>();

    OfficeViews(FlowState shown) {
        this.shown = shown;
    }

    /** What one office itself has sent, with numbers of its own. */
    FlowState of(String provider, ReleaseLog log) {
        if (log.isAllOf(shown.keys().dataKey(), provider)) {
            return shown;
        }
        FlowState known = views.get(provider);
        if (known == null) {
            known = new OfficeView(shown, provider, log).state();
            if (views.size() >= MOST) {
                views.clear();
            }
            views.put(provider, known);
        }
        return known;
    }
}
