package org.sharedgrowth.observatory.gateway.portal.indicator;

import io.quarkus.qute.RawString;
import java.util.ArrayList;
import java.util.List;
import org.sharedgrowth.observatory.chart.rows.RankBar;
import org.sharedgrowth.observatory.chart.rows.Span;
import org.sharedgrowth.observatory.chart.tiles.Fill;
import org.sharedgrowth.observatory.chart.tiles.Places;
import org.sharedgrowth.observatory.chart.tiles.Tile;
import org.sharedgrowth.observatory.chart.tiles.TileMap;
import org.sharedgrowth.observatory.gateway.portal.indicator.Economies.Economy;
import org.sharedgrowth.observatory.gateway.portal.indicator.WorldView.LegendItem;
import org.sharedgrowth.observatory.gateway.portal.indicator.WorldView.Picture;
import org.sharedgrowth.observatory.gateway.portal.indicator.WorldView.Rank;
import org.sharedgrowth.observatory.gateway.portal.part.Regions;

/**
 * Draws the figures of all economies as a map or a ranking.
 *
 * @param mirrored whether bars start on the right
 */
record WorldPicture(
        WorldText text, Printer printer, Economies economies, WorldQuery query, boolean mirrored) {
    private static final RawString NOTHING = new RawString("");

    /**
     * @param marked code of the area to be marked; empty if none
     * @param withWorld whether the ranking shows the world among the economies
     */
    Picture draw(String marked, boolean withWorld) {
        String since =
                query.hasYear() ? text.mapOfYear(query.year()) : text.mapSince(economies.since());
        if (economies.measured().isEmpty()) {
            return new Picture(NOTHING, NOTHING, "", List.of(), List.of());
        }
        return switch (query.view()) {
            case MAP -> map(marked, since);
            case RANKING ->
                    new Picture(NOTHING, NOTHING, since, List.of(), ranking(marked, withWorld));
            case TABLE -> new Picture(NOTHING, NOTHING, since, List.of(), List.of());
        };
    }

    private Picture map(String marked, String since) {
        Fill fill = printer.fill(economies.measured());
        List<Tile> tiles = new ArrayList<>();
        economies.measured().forEach(one -> tiles.add(tile(one, marked)));
        economies
                .withoutFigure()
                .forEach(area -> tiles.add(mark(Tile.withoutFigure(area.code()), marked)));
        TileMap map = TileMap.of("mp", fill, tiles);
        return new Picture(
                new RawString(map.fullMap(continents())),
                new RawString(map.windows(windows())),
                since,
                legend(map, fill),
                List.of());
    }

    private Tile tile(Economy one, String marked) {
        return mark(
                new Tile(
                        one.area(),
                        one.value().doubleValue(),
                        printer.inTile(one.value()),
                        one.old(),
                        false),
                marked);
    }

    private static Tile mark(Tile tile, String marked) {
        return tile.area().equals(marked) ? tile.asMarked() : tile;
    }

    private List<LegendItem> legend(TileMap map, Fill fill) {
        Economy middle = economies.measured().get(economies.measured().size() / 2);
        String unit = printer.unit();
        List<LegendItem> legend = new ArrayList<>();
        legend.add(
                new LegendItem(
                        new RawString(
                                map.legendTile(
                                        middle.value().doubleValue(),
                                        printer.inTile(middle.value()))),
                        switch (fill) {
                            case SHARE -> text.filledAsShare(unit);
                            case RANK -> text.filledByPlace(unit);
                            case SIGNED -> text.filledFromMiddle(unit);
                        }));
        if (!economies.withoutFigure().isEmpty()) {
            legend.add(
                    new LegendItem(
                            new RawString(map.legendWithoutFigure()),
                            text.noFigure(economies.withoutFigure().size())));
        }
        return legend;
    }

    private List<Rank> ranking(String marked, boolean withWorld) {
        double low = Math.min(0, economies.measured().getLast().value().doubleValue());
        double high = economies.measured().getFirst().value().doubleValue();
        Span span =
                printer.share() && low >= 0 && high <= 100
                        ? Span.ofShares(mirrored)
                        : new Span(low, Math.max(high, low + 1), mirrored);
        List<Rank> ranking = new ArrayList<>();
        int rank = 0;
        for (int i = 0; i < economies.measured().size(); i++) {
            Economy one = economies.measured().get(i);
            boolean isTied =
                    i > 0 && economies.measured().get(i - 1).value().compareTo(one.value()) == 0;
            rank = isTied ? rank : i + 1;
            ranking.add(rank(one, rank, span, one.area().equals(marked)));
        }
        if (withWorld) {
            economies.world().ifPresent(world -> addWorld(world, span, ranking));
        }
        return ranking;
    }

    /** Adds the figure of the world after the last economy with at least this value. */
    private void addWorld(Economy world, Span span, List<Rank> ranking) {
        long above =
                economies.measured().stream()
                        .filter(one -> one.value().compareTo(world.value()) >= 0)
                        .count();
        ranking.add((int) above, row(world, "", span, true, false));
    }

    private Rank rank(Economy one, int rank, Span span, boolean marked) {
        return row(one, Integer.toString(rank), span, false, marked);
    }

    private Rank row(Economy one, String rank, Span span, boolean yardstick, boolean marked) {
        return new Rank(
                rank,
                one.name(),
                Regions.page(one.area()),
                new RawString(new RankBar(span, one.value().doubleValue(), yardstick).markup()),
                printer.inList(one.value()),
                one.year().equals(economies.newestYear()) ? "" : one.year(),
                marked);
    }

    private Places.Continents continents() {
        return new Places.Continents(
                text.americas(), text.europe(), text.africa(), text.asia(), text.pacific());
    }

    private Places.Windows windows() {
        return new Places.Windows(
                text.americas(),
                text.europe(),
                text.africa(),
                text.westernAsia(),
                text.easternAsia());
    }
}
