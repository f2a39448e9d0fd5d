package org.sharedgrowth.observatory.analysis.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sharedgrowth.observatory.analysis.Detail;
import org.sharedgrowth.observatory.analysis.Reason;
import org.sharedgrowth.observatory.analysis.Refused;
import org.sharedgrowth.observatory.analysis.Result;

/**
 * Leaves out areas with too few figures.
 *
 * @param availability smallest share of the indicators that must have a figure
 * @param nonZero smallest share of the figures that must be non-zero; 0 for no limit
 * @param forced areas that are kept or left out whatever figures they have
 */
public record Screen(double availability, double nonZero, Map<String, Decision> forced) {

    /** Two thirds of the indicators, zeros allowed, no area forced in or out. */
    public static final Screen DEFAULT = new Screen(2.0 / 3, 0, Map.of());

    public Screen {
        forced = Map.copyOf(forced);
    }

    /**
     * A decision about an area.
     *
     * @param kept whether it is kept or left out
     * @param reason why, in words; not blank
     */
    public record Decision(boolean kept, String reason) {}

    /**
     * The rows that are left out, with the reason: COVERAGE_BELOW_THRESHOLD with the share, the
     * limit, and the indicators without a figure (or, if there are too many zeros, the indicators
     * that are zero). For an area that was left out by decision there is no share.
     *
     * @return the rows, or BAD_DEFINITION with the area whose decision has a blank reason
     */
    public Result<Map<Integer, Refused<Double>>> dropped(Columns columns) {
        for (Map.Entry<String, Decision> entry : new TreeMap<>(forced).entrySet()) {
            if (entry.getValue().reason().isBlank()) {
                return Result.refused(Reason.BAD_DEFINITION, Detail.area(entry.getKey()));
            }
        }
        Map<Integer, Refused<Double>> dropped = new TreeMap<>();
        for (int row = 0; row < columns.rows(); row++) {
            Decision decision = forced.get(columns.area(row));
            if (decision == null) {
                dropIfSparse(columns, row, dropped);
            } else if (!decision.kept()) {
                Detail detail = Detail.area(columns.area(row));
                dropped.put(row, new Refused<>(Reason.COVERAGE_BELOW_THRESHOLD, detail));
            }
        }
        return Result.of(dropped);
    }

    private void dropIfSparse(Columns columns, int row, Map<Integer, Refused<Double>> dropped) {
        List<String> missing = new ArrayList<>();
        List<String> zeros = new ArrayList<>();
        int count = columns.indicators().size();
        for (int i = 0; i < count; i++) {
            double x = columns.values()[i][row];
            if (Double.isNaN(x)) {
                missing.add(columns.indicators().get(i));
            } else if (x == 0) {
                zeros.add(columns.indicators().get(i));
            }
        }
        int present = count - missing.size();
        double share = (double) present / count;
        double nonZeroShare = present == 0 ? 0 : (double) (present - zeros.size()) / present;
        Detail detail = Detail.area(columns.area(row));
        if (share < availability - 1e-12) {
            drop(dropped, row, detail, missing, share, availability);
        } else if (present > 0 && nonZeroShare < nonZero - 1e-12) {
            drop(dropped, row, detail, zeros, nonZeroShare, nonZero);
        }
    }

    private static void drop(
            Map<Integer, Refused<Double>> dropped,
            int row,
            Detail detail,
            List<String> codes,
            double share,
            double limit) {
        Detail full =
                Detail.missing(List.copyOf(codes)).withArea(detail.area()).withValue(share, limit);
        dropped.put(row, new Refused<>(Reason.COVERAGE_BELOW_THRESHOLD, full));
    }
}
