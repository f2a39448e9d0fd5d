package org.sharedgrowth.observatory.indicators.submission.checking.columns;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.series.packed.MeasureUnit;
import org.sharedgrowth.observatory.indicators.series.packed.PackedSeries;
import org.sharedgrowth.observatory.indicators.structure.Dsd;
import org.sharedgrowth.observatory.indicators.submission.checking.History;

/** The units of released series that are in the file, each read once. */
final class ReleasedUnits {
    private static final MeasureUnit NONE = new MeasureUnit(null, null);

    private final KeyReader keys;
    private final History history;
    private final Dsd dsd;
    private final Map<String, MeasureUnit> units = new HashMap<>();
    private int[] lastKey = {};
    private MeasureUnit lastUnit = NONE;

    ReleasedUnits(KeyReader keys, Dsd dsd, History history) {
        this.keys = keys;
        this.dsd = dsd;
        this.history = history;
    }

    /**
     * The unit of the series of the last key, which must be valid; an empty unit if the series is
     * new or was deleted.
     */
    MeasureUnit ofLastKey() {
        int[] key = keys.key();
        if (!Arrays.equals(key, lastKey)) {
            lastKey = key.clone();
            lastUnit = units.computeIfAbsent(keys.keyText(), this::read);
        }
        return lastUnit;
    }

    private MeasureUnit read(String key) {
        int ordinal = history.find(key);
        if (ordinal < 0) {
            return NONE;
        }
        byte[] packed = packed(ordinal);
        return packed == null ? NONE : MeasureUnit.of(dsd, new PackedSeries().wrap(packed));
    }

    private byte @Nullable [] packed(int ordinal) {
        byte[] atHand = history.atHand(ordinal);
        return atHand == null ? history.packed(new int[] {ordinal})[0] : atHand;
    }
}
