package org.sharedgrowth.observatory.analysis.rank;

import java.util.ArrayList;
import java.util.List;
import org.sharedgrowth.observatory.analysis.index.Columns;

/**
 * Which areas are ahead of which under every weight: at least equal on all normalised indicators,
 * and ahead on one. An area without a value is neither above nor below another on that indicator,
 * so nothing is claimed about it.
 *
 * @param areas codes
 * @param above {@code above[i][j]}: whether i is ahead of j under every weight
 */
public record Dominance(List<String> areas, boolean[][] above) {

    /**
     * The comparison of all areas.
     *
     * @param normalised columns of one period, higher is better
     */
    public static Dominance of(Columns normalised) {
        int count = normalised.areas().size();
        boolean[][] above = new boolean[count][count];
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < count; j++) {
                above[i][j] = i != j && isAbove(normalised.values(), i, j);
            }
        }
        return new Dominance(normalised.areas(), above);
    }

    private static boolean isAbove(double[][] columns, int i, int j) {
        boolean isAhead = false;
        for (double[] column : columns) {
            if (!(column[i] >= column[j])) {
                return false;
            }
            isAhead |= column[i] > column[j];
        }
        return isAhead;
    }

    /** The areas that an area is ahead of under every weight. */
    public List<String> below(int area) {
        List<String> below = new ArrayList<>();
        for (int other = 0; other < areas.size(); other++) {
            if (above[area][other]) {
                below.add(areas.get(other));
            }
        }
        return below;
    }
}
