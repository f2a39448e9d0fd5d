package org.sharedgrowth.observatory.chart.time;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Labels beside the ends of lines, moved apart as little as possible. */
final class SideLabels {
    private SideLabels() {}

    /**
     * Labels that touch each other and so move together.
     *
     * @param size their number
     * @param position the mean, over the labels of this group, of the preferred position minus the
     *     distance from the topmost of all labels; thus a position of that topmost label
     */
    private record Group(int size, double position) {
        private Group merge(Group next) {
            int total = size + next.size;
            return new Group(total, (size * position + next.size * next.position) / total);
        }
    }

    /**
     * The middle of each label, in the order given.
     *
     * @param preferred where the middles would be without other labels, in pixels
     * @param heights of the labels
     * @param top the smallest allowed position of a middle
     * @param bottom the largest allowed position; exceeded only if there is no room
     */
    static double[] place(
            List<Double> preferred, List<Integer> heights, double top, double bottom) {
        List<Integer> order =
                IntStream.range(0, preferred.size())
                        .boxed()
                        .sorted(Comparator.comparingDouble(preferred::get))
                        .toList();
        double[] offsets = new double[order.size()];
        for (int i = 1; i < order.size(); i++) {
            int total = heights.get(order.get(i - 1)) + heights.get(order.get(i));
            offsets[i] = offsets[i - 1] + total / 2.0;
        }
        double[] places = new double[order.size()];
        int next = 0;
        for (Group group : groups(order, preferred, offsets)) {
            for (int i = 0; i < group.size(); i++) {
                double maxStart = bottom - offsets[offsets.length - 1];
                double start = Math.max(top, Math.min(group.position(), maxStart));
                places[order.get(next)] = start + offsets[next];
                next++;
            }
        }
        return places;
    }

    private static List<Group> groups(
            List<Integer> order, List<Double> preferred, double[] offsets) {
        List<Group> groups = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            Group group = new Group(1, preferred.get(order.get(i)) - offsets[i]);
            while (!groups.isEmpty() && groups.getLast().position() > group.position()) {
                group = groups.removeLast().merge(group);
            }
            groups.add(group);
        }
        return groups;
    }
}
