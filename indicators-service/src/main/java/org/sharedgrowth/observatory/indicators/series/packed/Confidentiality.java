package org.sharedgrowth.observatory.indicators.series.packed;

import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.structure.Dsd;

/**
 * Decides which rows are public: those whose {@code CONF_STATUS} is {@code F} or absent. While the
 * structure is unknown, no row is public.
 */
public final class Confidentiality {
    private static final String ATTRIBUTE = "CONF_STATUS";
    private static final String FREE = "F";

    /** Position of the attribute while the structure is unknown. */
    private static final int UNKNOWN = -2;

    private final int position;

    /**
     * @param dsd null while it is not known
     */
    public Confidentiality(@Nullable Dsd dsd) {
        position = dsd == null ? UNKNOWN : dsd.observationAttribute(ATTRIBUTE);
    }

    /** Whether the row is public. */
    public boolean isPublic(PackedSeries series, int row) {
        if (position < 0) {
            return position != UNKNOWN;
        }
        String status = series.observationAttribute(position, row);
        return status == null || status.equals(FREE);
    }

    /** Whether the row of an unpacked series is public. */
    public boolean isPublic(SeriesContent series, int row) {
        if (position < 0) {
            return position != UNKNOWN;
        }
        boolean hasAttribute = position < series.observationAttributes().size();
        String status = hasAttribute ? series.observationAttributes().get(position).at(row) : null;
        return status == null || status.equals(FREE);
    }

    /** Whether there is a confidential row, or may be because the structure is unknown. */
    public boolean restricts(PackedSeries series) {
        return position == UNKNOWN || (position >= 0 && series.hasOtherThan(position, FREE));
    }

    /**
     * Bit {@code a} is set if a public row has observation attribute {@code a}; the first 64 only.
     */
    public long publicAttributes(PackedSeries series) {
        if (!restricts(series)) {
            return series.size() == 0 ? 0 : series.usedAttributes();
        }
        long used = 0;
        for (int row = 0; row < series.size(); row++) {
            for (int a = 0; isPublic(series, row) && a < Long.SIZE; a++) {
                used |= series.observationAttribute(a, row) == null ? 0 : 1L << a;
            }
        }
        return used;
    }

    /** Whether another structure has the attribute at the same position. */
    public boolean isSameAs(Confidentiality other) {
        return position == other.position;
    }
}
