package org.sharedgrowth.observatory.analysis.aggregate;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A group of areas; its members are the same in all periods or differ by period.
 *
 * @param code code of the group
 * @param members positions in the areas of the panel, ascending
 * @param belongs {@code belongs[member * periods + period]}: whether the member belongs to the
 *     group in that period; null if every member belongs to it in all periods
 */
public record Group(String code, int[] members, boolean @Nullable [] belongs) {

    /**
     * A group whose members never change.
     *
     * @param members codes of areas, in any order, including areas without any figure: they count
     *     as missing and have an empty row in the panel
     * @param areas areas of the panel, ascending
     * @throws IllegalArgumentException if a member is not an area of the panel
     */
    public static Group of(String code, List<String> members, List<String> areas) {
        int[] positions =
                members.stream()
                        .mapToInt(member -> position(areas, member))
                        .sorted()
                        .distinct()
                        .toArray();
        return new Group(code, positions, null);
    }

    private static int position(List<String> areas, String member) {
        int position = Collections.binarySearch(areas, member);
        if (position < 0) {
            throw new IllegalArgumentException(member + " is not an area of the panel");
        }
        return position;
    }

    boolean has(int member, int period, int periods) {
        return belongs == null || belongs[member * periods + period];
    }

    /** A group that has the members of the given period in all periods. */
    Group asOf(int period, int periods) {
        if (belongs == null) {
            return this;
        }
        int[] current = new int[members.length];
        int count = 0;
        for (int member = 0; member < members.length; member++) {
            if (has(member, period, periods)) {
                current[count++] = members[member];
            }
        }
        return new Group(code, Arrays.copyOf(current, count), null);
    }
}
