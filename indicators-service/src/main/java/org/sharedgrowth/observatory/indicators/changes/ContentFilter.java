package org.sharedgrowth.observatory.indicators.changes;

import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.sharedgrowth.observatory.indicators.series.FlowSnapshot;
import org.sharedgrowth.observatory.indicators.series.StoreState;
import org.sharedgrowth.observatory.indicators.structure.Catalogue;
import org.sharedgrowth.observatory.indicators.structure.Dataflow;
import org.sharedgrowth.observatory.indicators.structure.Dsd;

/**
 * Finds the releases that changed public figures of an indicator, an area, or both, in one or all
 * dataflows.
 */
record ContentFilter(Catalogue catalogue, StoreState state) {

    /**
     * The ids of the releases that changed public figures of the requested indicator and area;
     * empty if the criteria name neither. Views are left out, because they only show a part of
     * another dataflow.
     */
    RoaringBitmap releases(ReleaseFilter criteria) {
        RoaringBitmap found = new RoaringBitmap();
        for (Dataflow flow : catalogue.dataflows()) {
            if (!flow.isView() && ReleaseFilter.fits(criteria.flow(), flow.id().id())) {
                found.or(releases(flow, criteria));
            }
        }
        return found;
    }

    private RoaringBitmap releases(Dataflow flow, ReleaseFilter criteria) {
        FlowSnapshot snapshot = state.flow(flow.dataKey());
        String indicator = ReleaseFilter.text(criteria.indicator());
        String area = ReleaseFilter.text(criteria.area());
        @Nullable RoaringBitmap series = null;
        if (!indicator.isEmpty()) {
            series =
                    seriesWithCode(
                            snapshot, flow, Dsd.INDICATOR, catalogue.indicatorCode(indicator));
        }
        if (!area.isEmpty()) {
            RoaringBitmap ofArea =
                    seriesWithCode(snapshot, flow, Dsd.AREA, catalogue.areaCode(area));
            series = series == null ? ofArea : RoaringBitmap.and(series, ofArea);
        }
        return series == null ? new RoaringBitmap() : state.publicReleases(flow.dataKey(), series);
    }

    private static RoaringBitmap seriesWithCode(
            FlowSnapshot snapshot, Dataflow flow, String dimension, @Nullable String code) {
        int position = flow.structure().dimension(dimension);
        return position < 0 || code == null
                ? new RoaringBitmap()
                : snapshot.seriesWithCode(position, code);
    }
}
