package org.sharedgrowth.observatory.indicators.query;

import org.sharedgrowth.observatory.indicators.series.FlowSnapshot;
import org.sharedgrowth.observatory.indicators.structure.Dataflow;
import org.sharedgrowth.observatory.indicators.structure.Dsd;

/**
 * The series of a snapshot that are visible to an audience, and, for each of them, the release that
 * last changed what the audience sees of it.
 */
public final class Visibility {
    private final FlowSnapshot snapshot;
    private final Audience audience;
    private final int area;

    public Visibility(Dataflow flow, Audience audience, FlowSnapshot snapshot) {
        this.snapshot = snapshot;
        this.audience = audience;
        this.area = audience.isEverybody() ? -1 : flow.structure().dimension(Dsd.AREA);
    }

    Visibility(DataQuery query, FlowSnapshot snapshot) {
        this(query.flow(), query.audience(), snapshot);
    }

    /** Whether every row of the series is visible, even those that are confidential. */
    public boolean owns(int ordinal) {
        return area >= 0 && audience.owns(snapshot.code(ordinal, area));
    }

    /** Whether any row of the series is visible. */
    public boolean sees(int ordinal) {
        return snapshot.hasPublicRow(ordinal)
                || (snapshot.observations(ordinal) > 0 && owns(ordinal));
    }

    /**
     * The release that last changed what the audience sees of the series; 0 if it was never
     * visible.
     */
    public long release(int ordinal) {
        return owns(ordinal) ? snapshot.versionRelease(ordinal) : snapshot.publicRelease(ordinal);
    }
}
