package org.sharedgrowth.observatory.indicators.query;

import org.sharedgrowth.observatory.indicators.series.packed.Confidentiality;
import org.sharedgrowth.observatory.indicators.series.packed.PackedSeries;
import org.sharedgrowth.observatory.indicators.structure.Dataflow;
import org.sharedgrowth.observatory.indicators.structure.Dsd;

/** Determines the rows of a series version that an audience may see. */
public final class VisibleRows {
    private final Audience audience;
    private final int area;
    private final Confidentiality confidentiality;

    public VisibleRows(Dataflow flow, Audience audience) {
        Dsd dsd = flow.structure();
        this.audience = audience;
        this.area = dsd.dimension(Dsd.AREA);
        this.confidentiality = new Confidentiality(dsd);
    }

    /** Whether the audience sees every row of the series with these codes. */
    public boolean owns(String[] codes) {
        return area >= 0 && !audience.isEverybody() && audience.owns(codes[area]);
    }

    /** Whether the public may see the row. */
    public boolean isPublic(PackedSeries series, int row) {
        return confidentiality.isPublic(series, row);
    }
}
