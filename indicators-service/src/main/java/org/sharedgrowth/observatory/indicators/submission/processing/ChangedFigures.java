package org.sharedgrowth.observatory.indicators.submission.processing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.series.packed.SeriesCodec;
import org.sharedgrowth.observatory.indicators.structure.Dsd;
import org.sharedgrowth.observatory.indicators.submission.checking.History;
import org.sharedgrowth.observatory.indicators.submission.checking.merge.SeriesVersion;
import org.sharedgrowth.observatory.indicators.submission.report.CellDiff;
import org.sharedgrowth.observatory.indicators.submission.row.Submission.Figures;

/** Counts the figures that a submission changes, as the list of its changes shows them. */
final class ChangedFigures {
    /** Number of series whose released content is read at a time. */
    private static final int BATCH = 1 << 10;

    private final Dsd dsd;
    private long added;
    private long revised;
    private long deleted;
    private long restated;

    private ChangedFigures(Dsd dsd) {
        this.dsd = dsd;
    }

    /**
     * Counts the changes of the office's own figures.
     *
     * @param history the figures that the office has released
     * @param versions the series after the submission
     */
    static Figures count(Dsd dsd, History history, List<SeriesVersion> versions) {
        ChangedFigures figures = new ChangedFigures(dsd);
        for (int from = 0; from < versions.size(); from += BATCH) {
            figures.add(history, versions.subList(from, Math.min(versions.size(), from + BATCH)));
        }
        return new Figures(figures.added, figures.revised, figures.deleted, figures.restated);
    }

    /** A new series consists only of new figures, so it is not read. */
    private void add(History history, List<SeriesVersion> versions) {
        List<SeriesVersion> known = new ArrayList<>();
        int[] ordinals = new int[versions.size()];
        for (SeriesVersion version : versions) {
            int ordinal = version.added() ? -1 : history.find(version.key());
            if (ordinal < 0) {
                added += version.observations();
            } else {
                ordinals[known.size()] = ordinal;
                known.add(version);
            }
        }
        byte[] @Nullable [] before = history.packed(Arrays.copyOf(ordinals, known.size()));
        for (int i = 0; i < known.size(); i++) {
            byte[] old = before[i];
            CellDiff.of(
                            dsd,
                            old == null ? null : SeriesCodec.decode(old),
                            SeriesCodec.decode(known.get(i).packed()))
                    .forEach(this::add);
        }
    }

    private void add(CellDiff.Change change) {
        switch (change.kind()) {
            case "added" -> added++;
            case "revised" -> revised++;
            case "deleted" -> deleted++;
            default -> restated++;
        }
    }
}
