package org.sharedgrowth.observatory.indicators.submission.processing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.release.Release;
import org.sharedgrowth.observatory.indicators.submission.checking.Finding;
import org.sharedgrowth.observatory.indicators.submission.checking.merge.Check;
import org.sharedgrowth.observatory.indicators.submission.checking.merge.CheckResult;
import org.sharedgrowth.observatory.indicators.submission.checking.merge.SeriesVersion;
import org.sharedgrowth.observatory.indicators.submission.reading.UnreadableFile;
import org.sharedgrowth.observatory.indicators.submission.row.Submission.Figures;

/**
 * A check's result, the data it used and the rows to store.
 *
 * @param shownVersions series versions that everybody will see after the release
 * @param publicCounts how many public series and rows it changes
 * @param figures how many of the office's figures it changes
 * @param ownVersions the office's own versions of series that other offices have sent too
 * @param format file type and compression in words, null if the file could not be opened
 * @param dataKey the flow's data key, null if the file could not be opened
 * @param baseRelease the release that the file was compared with
 * @param excerpt the rows that are shown beside the findings
 */
record CheckEnd(
        CheckResult result,
        List<SeriesVersion> shownVersions,
        Release.Counts publicCounts,
        Figures figures,
        List<SeriesVersion> ownVersions,
        @Nullable String format,
        @Nullable String dataKey,
        long baseRelease,
        FileExcerpt excerpt) {
    CheckEnd {
        shownVersions = List.copyOf(shownVersions);
        ownVersions = List.copyOf(ownVersions);
    }

    static CheckEnd refused(UnreadableFile refusal) {
        return new CheckEnd(
                Check.unreadable(refusal),
                List.of(),
                Release.Counts.NONE,
                Figures.NONE,
                List.of(),
                null,
                null,
                0,
                FileExcerpt.NONE);
    }

    /** A copy with rows that are shown beside the findings. */
    CheckEnd withExcerpt(FileExcerpt rows) {
        return new CheckEnd(
                result,
                shownVersions,
                publicCounts,
                figures,
                ownVersions,
                format,
                dataKey,
                baseRelease,
                rows);
    }

    /** The finding that refuses a file that could not be read to its end; otherwise null. */
    @Nullable Finding refusal() {
        return result.readable() ? null : result.findings().report().getLast();
    }
}
