package org.sharedgrowth.observatory.indicators.submission.checking.merge;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.submission.checking.History;
import org.sharedgrowth.observatory.indicators.submission.checking.columns.FileCells;

/** The released content of the series that were not settled early, read in one request. */
final class ReleasedContent {
    private final boolean[] released;
    private final byte[] @Nullable [] content;

    ReleasedContent(FileCells file, EarlyMerge earlyMerge, History history) {
        int count = file.series().size();
        released = new boolean[count];
        content = new byte[count][];
        int[] requested = new int[count];
        int[] ordinals = new int[count];
        int size = 0;
        for (int series = 0; series < count; series++) {
            int ordinal = earlyMerge.isSettled(series) ? -1 : history.find(file.key(series));
            if (ordinal >= 0) {
                released[series] = true;
                requested[size] = series;
                ordinals[size++] = ordinal;
            }
        }
        byte[] @Nullable [] packed = history.packed(Arrays.copyOf(ordinals, size));
        for (int i = 0; i < size; i++) {
            content[requested[i]] = packed[i];
        }
    }

    /** Whether any version of the series was ever released. */
    boolean wasReleased(int series) {
        return released[series];
    }

    /** The packed content, or null if the series does not exist or was deleted. */
    byte @Nullable [] of(int series) {
        return content[series];
    }
}
