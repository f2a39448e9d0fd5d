package org.sharedgrowth.observatory.indicators.analysis.input;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sharedgrowth.observatory.indicators.structure.Codelist;
import org.sharedgrowth.observatory.indicators.structure.Dsd;
import org.sharedgrowth.observatory.indicators.structure.IndicatorTraits;
import org.sharedgrowth.observatory.indicators.structure.IndicatorTraits.UnitKind;
import org.sharedgrowth.observatory.indicators.structure.Item;

/**
 * How large groups are, such as the numbers of women and men of each area and year, from an
 * indicator that counts everybody. The size of a group is that indicator's figure for the group. If
 * there is none, it is taken from another indicator that is declared to measure this part of the
 * whole, as a number or a share. If there is none either and two groups make up the whole, it is
 * the whole minus the other group.
 */
public final class GroupWeights {
    private static final double PERCENT = 100;

    private final Map<String, double[]> sizes;
    private final List<Figures> read;

    private GroupWeights(Map<String, double[]> sizes, List<Figures> read) {
        this.sizes = sizes;
        this.read = read;
    }

    /** Weights in which no group has a size. */
    static GroupWeights none() {
        return new GroupWeights(Map.of(), List.of());
    }

    /**
     * The size of a group, in ones; NaN if it is not known.
     *
     * @param cell an area and year, in the order of the figures for which the sizes were read
     */
    public double size(String group, int cell) {
        double[] known = sizes.get(group);
        return known == null ? Double.NaN : known[cell];
    }

    /** The figures that the sizes were computed from. */
    public List<Figures> read() {
        return read;
    }

    /**
     * Reads the sizes of groups.
     *
     * @param weight the indicator that counts everybody, such as the population
     * @param groups codes of the breakdown
     */
    static Uni<GroupWeights> read(
            Inputs inputs, Figures figures, String weight, Breakdown by, List<String> groups) {
        if (figures.yearCount() == 0) {
            return Uni.createFrom().item(none());
        }
        Scope scope =
                figures.scope().during(figures.year(0), figures.year(figures.yearCount() - 1));
        String dimension = by.dimension();
        Map<String, IndicatorTraits> parts = parts(scope, weight, dimension);
        List<ColumnKey> keys = new ArrayList<>(List.of(ColumnKey.total(weight)));
        groups.forEach(group -> keys.add(ColumnKey.of(weight, dimension, group)));
        parts.values().forEach(part -> keys.add(ColumnKey.total(part.code())));
        return inputs.readAnywhere(scope, keys)
                .map(found -> compute(found, weight, by, groups, parts));
    }

    /** The indicators that are declared to be a part of the whole, by the code of the part. */
    private static Map<String, IndicatorTraits> parts(Scope scope, String whole, String dimension) {
        Map<String, IndicatorTraits> parts = new HashMap<>();
        Dsd dsd = scope.flow().structure();
        Codelist indicators = dsd.dimensions().get(dsd.dimension(Dsd.INDICATOR)).codelist();
        for (Item item : indicators == null ? List.<Item>of() : indicators.codes()) {
            IndicatorTraits traits = scope.traits(item.id());
            IndicatorTraits.Part part = traits == null ? null : traits.part();
            if (traits != null
                    && part != null
                    && whole.equals(traits.partOf())
                    && part.dimension().equals(dimension)) {
                parts.put(part.code(), traits);
            }
        }
        return parts;
    }

    private static GroupWeights compute(
            Map<ColumnKey, Figures> found,
            String weight,
            Breakdown by,
            List<String> groups,
            Map<String, IndicatorTraits> parts) {
        double[] whole = inOnes(found, ColumnKey.total(weight));
        Map<String, double[]> sizes = new HashMap<>();
        for (String group : groups) {
            double[] sizesOfGroup = inOnes(found, ColumnKey.of(weight, by.dimension(), group));
            IndicatorTraits part = parts.get(group);
            if (part != null) {
                double[] ofPart = inOnes(found, ColumnKey.total(part.code()));
                boolean isShare = part.unitKind() == UnitKind.SHARE;
                fill(
                        sizesOfGroup,
                        cell -> isShare ? whole[cell] * ofPart[cell] / PERCENT : ofPart[cell]);
            }
            sizes.put(group, sizesOfGroup);
        }
        if (groups.size() == 2 && by.groupsCoverEverybody(groups)) {
            double[] one = sizes.get(groups.get(0));
            double[] other = sizes.get(groups.get(1));
            if (one != null && other != null) {
                double[] before = one.clone();
                fill(one, cell -> whole[cell] - other[cell]);
                fill(other, cell -> whole[cell] - before[cell]);
            }
        }
        return new GroupWeights(sizes, found.values().stream().distinct().toList());
    }

    private interface SizeOfCell {
        double at(int cell);
    }

    private static void fill(double[] sizes, SizeOfCell other) {
        for (int cell = 0; cell < sizes.length; cell++) {
            if (Double.isNaN(sizes[cell])) {
                sizes[cell] = other.at(cell);
            }
        }
    }

    private static double[] inOnes(Map<ColumnKey, Figures> found, ColumnKey key) {
        Figures figures = found.get(key);
        if (figures == null) {
            throw new IllegalArgumentException("column was not read: " + key);
        }
        return figures.column(key).inOnes();
    }
}
