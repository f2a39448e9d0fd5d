package org.sharedgrowth.observatory.gateway.portal.gap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.portal.client.analysis.Basis;
import org.sharedgrowth.observatory.gateway.portal.client.analysis.Gaps;

/** The gaps that the service computed, looked up by the figures that a page shows. */
final class GapEstimates {
    private final Basis basis;
    private final boolean known;
    private final Map<String, Gaps.Gap> byAreaAndYear = new HashMap<>();

    /**
     * @param gaps of one indicator and pair of groups
     */
    GapEstimates(Gaps gaps) {
        this.basis = gaps.basis();
        this.known = gaps.known();
        Stream.concat(gaps.items().stream(), gaps.world().stream())
                .forEach(gap -> byAreaAndYear.put(areaAndYear(gap.area(), gap.period()), gap));
    }

    private static String areaAndYear(String area, @Nullable String year) {
        return area + "/" + year;
    }

    /**
     * The service's gap of these two figures; empty if the service computed none, or used different
     * figures.
     */
    Optional<Gaps.Gap> of(GapPair pair) {
        return Optional.ofNullable(
                        byAreaAndYear.get(
                                areaAndYear(
                                        pair.groupFigure().area(), Integer.toString(pair.year()))))
                .filter(gap ->
                        isOf(gap.group(pair.divide().group()), pair.groupValue().doubleValue())
                                && isOf(
                                        gap.group(pair.divide().other()),
                                        pair.otherValue().doubleValue()));
    }

    private static boolean isOf(Gaps.@Nullable Group group, double value) {
        return group != null && group.value() != null && Double.compare(group.value(), value) == 0;
    }

    /** Whether the service answered the request for gaps. */
    boolean known() {
        return known;
    }

    /** The method with which the estimates were made; null if they could not be read. */
    Basis.@Nullable Method method() {
        return basis.method();
    }

    /** The warnings about the figures of these rows, as sentences. */
    List<String> warnings(List<GapRow> rows) {
        Set<String> shown =
                rows.stream()
                        .map(row ->
                                areaAndYear(
                                        row.pair().groupFigure().area(),
                                        Integer.toString(row.pair().year())))
                        .collect(Collectors.toSet());
        return basis.notes().stream()
                .filter(note -> note.area() != null)
                .filter(note -> shown.contains(note.area() + "/" + note.period()))
                .map(Basis.Warning::detail)
                .toList();
    }
}
