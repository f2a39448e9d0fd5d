package org.sharedgrowth.observatory.indicators.changes;

import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.sharedgrowth.observatory.indicators.series.FlowSnapshot;
import org.sharedgrowth.observatory.indicators.series.StoreState;
import org.sharedgrowth.observatory.indicators.structure.Catalogue;
import org.sharedgrowth.observatory.indicators.structure.Dataflow;
import org.sharedgrowth.observatory.indicators.structure.Dsd;

/**
 * Finds the releases that changed public figures of an indicator or area, in one or all dataflows.
 */
record ContentFilter(Catalogue catalogue, StoreState state) {

    /**
     * The ids of the releases that changed public figures of the filter's indicator and area; empty
     * if the filter names neither.
     */
    RoaringBitmap releases(ReleaseFilter filter) {
        RoaringBitmap found = new RoaringBitmap();
        for (Dataflow flow : catalogue.dataflows()) {
            if (!flow.isView() && ReleaseFilter.fits(filter.flow(), flow.id().id())) {
                found.or(releases(flow, filter));
            }
        }
        return found;
    }

    private RoaringBitmap releases(Dataflow flow, ReleaseFilter filter) {
        FlowSnapshot snapshot = state.flow(flow.dataKey());
        String indicator = ReleaseFilter.text(filter.indicator());
        String area = ReleaseFilter.text(filter.area());
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
