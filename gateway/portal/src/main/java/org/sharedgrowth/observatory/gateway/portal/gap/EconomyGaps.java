package org.sharedgrowth.observatory.gateway.portal.gap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.sharedgrowth.observatory.chart.tiles.TileMap;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Area;
import org.sharedgrowth.observatory.gateway.portal.client.Observation;
import org.sharedgrowth.observatory.gateway.portal.part.AreaGroups;
import org.sharedgrowth.observatory.gateway.portal.part.NewestFigures;
import org.sharedgrowth.observatory.gateway.portal.part.Target;
import org.sharedgrowth.observatory.gateway.portal.part.Vintage;

/**
 * The newest gap of each economy in one indicator. Every page that lists or counts gaps uses this,
 * so that all give the same numbers.
 *
 * @param pairs one pair of figures, such as those of women and men, for each economy that has a
 *     tile on the map and recent figures of both groups; in no particular order
 * @param world the pair of the whole world, if there is one
 * @param withoutGap the economies that have figures of some indicator, but no recent pair of
 *     figures of this one
 */
public record EconomyGaps(List<GapPair> pairs, Optional<GapPair> world, List<Area> withoutGap) {
    /**
     * How many of the newest periods are read in order to find one in which both groups have a
     * figure.
     */
    private static final int PERIODS = 2;

    /**
     * The address of the figures that gaps are made from.
     *
     * @param request the address of figures of one or several indicators
     */
    public static Target figures(Target request, Divide divide, Vintage vintage) {
        return NewestFigures.newest(
                request.with(divide.parameter(), divide.codes()), PERIODS, vintage);
    }

    /**
     * Makes the gaps.
     *
     * @param figures of both groups, of one indicator
     * @param areas all areas
     */
    public static EconomyGaps of(List<Observation> figures, List<Area> areas, Divide divide) {
        Map<String, GapPair> newest = new HashMap<>();
        GapPair.recent(GapPair.of(figures, divide))
                .forEach(pair -> newest.putIfAbsent(pair.groupFigure().area(), pair));
        List<Area> economies =
                areas.stream()
                        .filter(area -> !area.isGroup() && TileMap.hasTile(area.code()))
                        .toList();
        return new EconomyGaps(
                economies.stream()
                        .map(area -> newest.get(area.code()))
                        .filter(Objects::nonNull)
                        .toList(),
                Optional.ofNullable(newest.get(AreaGroups.WORLD)),
                economies.stream()
                        .filter(area -> area.observations() > 0 && !newest.containsKey(area.code()))
                        .toList());
    }
}
