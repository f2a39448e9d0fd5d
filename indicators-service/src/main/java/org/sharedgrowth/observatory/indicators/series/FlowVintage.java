package org.sharedgrowth.observatory.indicators.series;

import org.roaringbitmap.RoaringBitmap;

/**
 * Which version of each series a release shows, which series it shows at all, which of them to
 * everybody, and of which it shows nobody or not everybody any longer what they saw before.
 *
 * @param isPast whether a newer release shows any series otherwise
 */
record FlowVintage(
        int[] versions,
        boolean isPast,
        RoaringBitmap alive,
        RoaringBitmap open,
        RoaringBitmap vanished) {}
