package org.sharedgrowth.observatory.indicators.submission.checking.merge;

import java.util.List;
import org.sharedgrowth.observatory.indicators.submission.checking.Findings;
import org.sharedgrowth.observatory.indicators.submission.checking.ShownSource;

/**
 * The result of a check.
 *
 * @param findings the errors and warnings; if there is an error, nothing is stored
 * @param readable whether the file could be read to its end; if not, one of the errors says why
 * @param rows number of data rows that were read
 * @param observations number of cells that the file gives or deletes
 * @param unchanged number of series that do not change
 * @param versions series that change, none if there are errors
 * @param sources the sources that the figures will show, none if there are errors
 */
public record CheckResult(
        Findings findings,
        boolean readable,
        long rows,
        long observations,
        int unchanged,
        List<SeriesVersion> versions,
        List<ShownSource> sources) {
    public CheckResult {
        versions = List.copyOf(versions);
        sources = List.copyOf(sources);
    }

    /** Whether the file has no errors and may be released. */
    public boolean isGood() {
        return findings.errors() == 0;
    }

    /** A copy in which the versions are replaced. */
    public CheckResult withVersions(List<SeriesVersion> others) {
        return new CheckResult(findings, readable, rows, observations, unchanged, others, sources);
    }

    /** Number of new series. */
    public int added() {
        return (int) versions.stream().filter(SeriesVersion::added).count();
    }

    /** Number of existing series that change. */
    public int revised() {
        return versions.size() - added();
    }
}
