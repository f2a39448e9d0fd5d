package org.sharedgrowth.observatory.gateway.portal.home;

import static org.sharedgrowth.observatory.gateway.portal.home.HomeParts.INTERNET;
import static org.sharedgrowth.observatory.gateway.portal.home.HomeParts.POPULATION;
import static org.sharedgrowth.observatory.gateway.portal.home.HomeParts.WORLD;

import io.quarkus.qute.RawString;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sharedgrowth.observatory.chart.tiles.Fill;
import org.sharedgrowth.observatory.chart.tiles.Places;
import org.sharedgrowth.observatory.chart.tiles.Tile;
import org.sharedgrowth.observatory.chart.tiles.TileMap;
import org.sharedgrowth.observatory.gateway.portal.client.Listing;
import org.sharedgrowth.observatory.gateway.portal.client.Observation;
import org.sharedgrowth.observatory.gateway.portal.home.HomeView.Band;
import org.sharedgrowth.observatory.gateway.portal.home.HomeView.LegendItem;
import org.sharedgrowth.observatory.gateway.portal.indicator.Economies;
import org.sharedgrowth.observatory.gateway.portal.indicator.Economies.Economy;
import org.sharedgrowth.observatory.gateway.portal.indicator.WorldText;
import org.sharedgrowth.observatory.gateway.portal.part.PageLink;
import org.sharedgrowth.observatory.messages.Markup;

/** Draws the map of people who are online, and writes the figures of the world. */
record WorldBand(
        Wording wording, Figures figures, Economies economies, Listing<Observation> newest) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final RawString NOTHING = new RawString("");
    private static final String ALL = "/indicators/" + INTERNET;
    private static final int MAX_NAMED_SOURCES = 2;

    Band view() {
        HomeText text = wording.text();
        PageLink all = new PageLink(ALL, text.allEconomies(economies.count()));
        if (economies.measured().isEmpty()) {
            return new Band(heading(), NOTHING, NOTHING, List.of(), Markup.ofText(""), all);
        }
        List<Tile> tiles = new ArrayList<>();
        economies.measured().forEach(one -> tiles.add(tile(one)));
        economies.withoutFigure().forEach(area -> tiles.add(Tile.withoutFigure(area.code())));
        TileMap map = TileMap.of("mp", Fill.SHARE, tiles);
        return new Band(
                heading(),
                new RawString(map.fullMap(continents())),
                new RawString(map.withoutTexts()),
                legend(map),
                sources(),
                all);
    }

    private List<Markup> heading() {
        HomeText text = wording.text();
        Optional<Figure> world = figures.newest(INTERNET, WORLD, Figures.ALL);
        if (world.isEmpty()) {
            return List.of(Markup.ofText(text.heading()));
        }
        Figure share = world.get();
        List<Markup> lines = new ArrayList<>();
        lines.add(text.online(Markup.bold(wording.percent(share))));
        population(share)
                .map(people -> people.value().multiply(HUNDRED.subtract(share.value())))
                .map(offline -> wording.formats().large(offline.movePointLeft(2)))
                .ifPresent(offline -> lines.add(Markup.ofText(text.offline(offline))));
        return lines;
    }

    /** The population of the world in the year of the share of people online. */
    private Optional<Figure> population(Figure share) {
        return figures.of(POPULATION, WORLD, Figures.ALL, share.year());
    }

    private Tile tile(Economy one) {
        return new Tile(
                one.area(), one.value().doubleValue(), format(one.value()), one.old(), false);
    }

    private String format(BigDecimal value) {
        return wording.formats().number(value.doubleValue(), 0);
    }

    private Places.Continents continents() {
        WorldText text = wording.worldText();
        return new Places.Continents(
                text.americas(), text.europe(), text.africa(), text.asia(), text.pacific());
    }

    private List<LegendItem> legend(TileMap map) {
        BigDecimal middle = economies.measured().get(economies.measured().size() / 2).value();
        List<LegendItem> legend = new ArrayList<>();
        legend.add(
                new LegendItem(
                        new RawString(map.legendTile(middle.doubleValue(), format(middle))),
                        wording.text().tile()));
        if (!economies.withoutFigure().isEmpty()) {
            legend.add(
                    new LegendItem(
                            new RawString(map.legendWithoutFigure()),
                            wording.worldText().noFigure(economies.withoutFigure().size())));
        }
        return legend;
    }

    private Markup sources() {
        List<Markup> parts = new ArrayList<>();
        parts.add(wording.text().mapSources(economies.since(), Wording.sources(mainSources())));
        figures.newest(INTERNET, WORLD, Figures.ALL)
                .flatMap(share -> population(share).map(people -> worldSources(share, people)))
                .ifPresent(parts::add);
        parts.add(wording.releaseLink(newest));
        return wording.join(parts.stream());
    }

    private Markup worldSources(Figure share, Figure people) {
        return wording.text()
                .worldSources(
                        share.year(),
                        Wording.sources(List.of(share.source())),
                        Wording.sources(List.of(people.source())));
    }

    /** The sources with the most figures. */
    private List<String> mainSources() {
        Map<String, Long> counts =
                economies.measured().stream()
                        .filter(one -> !one.source().isEmpty())
                        .collect(Collectors.groupingBy(Economy::source, Collectors.counting()));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
                .limit(MAX_NAMED_SOURCES)
                .map(Map.Entry::getKey)
                .toList();
    }
}
