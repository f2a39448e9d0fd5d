package org.sharedgrowth.observatory.indicators.series;

import org.roaringbitmap.RoaringBitmap;

/**
 * The version of each series at a release, the existing series, those with public rows, and those
 * that were deleted or lost their public rows.
 *
 * @param isPast whether a newer release changed any series
 */
record FlowVintage(
        int[] versions,
        boolean isPast,
        RoaringBitmap alive,
        RoaringBitmap publicSeries,
        RoaringBitmap noLongerPublic) {}
