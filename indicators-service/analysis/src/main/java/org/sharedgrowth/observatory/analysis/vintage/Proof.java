package org.sharedgrowth.observatory.analysis.vintage;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sharedgrowth.observatory.analysis.Detail;
import org.sharedgrowth.observatory.analysis.Reason;
import org.sharedgrowth.observatory.analysis.Refused;
import org.sharedgrowth.observatory.analysis.Result;
import org.sharedgrowth.observatory.analysis.Value;

/**
 * How often intervals contained the later value: the intervals are learnt from the vintages up to a
 * day and compared with the last values of the vintages after it.
 *
 * @param n how many figures were compared
 * @param inInterval how many of their later values lay in their interval
 * @param tooFewRevisions how many figures were not compared because their kind has too few
 *     revisions
 * @param level share of the later values that the intervals were to contain
 */
public record Proof(int n, int inInterval, int tooFewRevisions, double level) {
    private static final double TOLERANCE = 0.05;

    /**
     * Holds out the vintages after a day.
     *
     * @param cells cells of the archive; only cells with a value both up to {@code until} and after
     *     it count
     * @param until last day of the vintages that are learnt from
     * @param level above 0 and below 1, such as 0.8
     * @param low lower bound of the indicators, negative infinity if there is none
     * @param high upper bound, infinity if there is none
     */
    public static Result<Proof> of(
            List<FlaggedCell> cells, LocalDate until, double level, double low, double high) {
        if (!(level > 0 && level < 1)) {
            return Result.refused(Reason.BAD_DEFINITION, Detail.parameter("level"));
        }
        Calibration learnt = Calibration.learn(cells, until);
        int n = 0;
        int inInterval = 0;
        int tooFewRevisions = 0;
        for (FlaggedCell cell : cells) {
            Optional<FlaggedCell.Version> known = cell.last(date -> !date.isAfter(until));
            Optional<FlaggedCell.Version> later = cell.last(date -> date.isAfter(until));
            if (known.isEmpty() || later.isEmpty()) {
                continue;
            }
            FlaggedCell.Version version = known.get();
            switch (learnt.of(cell.indicator(), version.flag(), cell.ageAt(until))) {
                case Value<Revisions>(Revisions revisions) -> {
                    n++;
                    Revisions.Interval interval =
                            revisions.interval(version.value(), level, low, high);
                    inInterval += interval.contains(later.get().value()) ? 1 : 0;
                }
                case Refused<Revisions> _ -> tooFewRevisions++;
            }
        }
        return n == 0
                ? Result.refused(Reason.TOO_FEW_REVISIONS, Detail.count(n, 1))
                : Result.of(new Proof(n, inInterval, tooFewRevisions, level));
    }

    /** The share of later values within their interval; to be published with every interval. */
    public double share() {
        return (double) inInterval / n;
    }

    /** Whether the share is within 5 points of the level. */
    public boolean isGood() {
        return Math.abs(share() - level) <= TOLERANCE;
    }
}
