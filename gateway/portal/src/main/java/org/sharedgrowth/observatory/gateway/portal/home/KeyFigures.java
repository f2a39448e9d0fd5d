package org.sharedgrowth.observatory.gateway.portal.home;

import static org.sharedgrowth.observatory.gateway.portal.home.HomeParts.INTERNET;
import static org.sharedgrowth.observatory.gateway.portal.home.HomeParts.LEAST_DEVELOPED;
import static org.sharedgrowth.observatory.gateway.portal.home.HomeParts.NATIONAL;
import static org.sharedgrowth.observatory.gateway.portal.home.HomeParts.WORLD;

import io.quarkus.qute.RawString;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sharedgrowth.observatory.chart.rows.CardBars;
import org.sharedgrowth.observatory.chart.time.Line;
import org.sharedgrowth.observatory.chart.time.TimeChart;
import org.sharedgrowth.observatory.chart.time.ValueAxis;
import org.sharedgrowth.observatory.gateway.portal.client.Observation;
import org.sharedgrowth.observatory.gateway.portal.gap.Divide;
import org.sharedgrowth.observatory.gateway.portal.gap.GapPair;
import org.sharedgrowth.observatory.gateway.portal.home.HomeView.Amount;
import org.sharedgrowth.observatory.gateway.portal.home.HomeView.Card;
import org.sharedgrowth.observatory.gateway.portal.part.OverTime;
import org.sharedgrowth.observatory.gateway.portal.part.PageLink;
import org.sharedgrowth.observatory.messages.Language;

/**
 * Makes the cards of key figures.
 *
 * @param lines the same figures as {@code figures}, but as a list, from which pairs of groups of
 *     people are made
 * @param national figures that offices report about their own country
 */
record KeyFigures(Wording wording, Figures figures, List<Observation> lines, Figures national) {
    private static final int HEIGHT = 56;

    /** Minimum number of columns for a drawing over time. */
    private static final int MIN_COLUMNS = 5;

    /**
     * A card for each available figure. The card of a country is the last one; in Chinese it is the
     * first one, and is about China if possible.
     */
    List<Card> cards() {
        List<Card> cards = new ArrayList<>();
        womenAndMen().ifPresent(cards::add);
        townAndCountry().ifPresent(cards::add);
        leastDeveloped().ifPresent(cards::add);
        if (wording.language() == Language.CHINESE) {
            nationalOf("CHN").or(this::newestNational).ifPresent(cards::addFirst);
        } else {
            newestNational().ifPresent(cards::add);
        }
        return cards;
    }

    /** The pairs of figures of the world, the newest first. */
    private List<GapPair> pairs(Divide divide) {
        return GapPair.of(lines, divide).stream()
                .filter(pair -> pair.groupFigure().area().equals(WORLD))
                .filter(pair -> pair.groupFigure().indicator().equals(INTERNET))
                .toList();
    }

    private Optional<Card> womenAndMen() {
        List<GapPair> pairs = pairs(Divide.WOMEN_MEN);
        if (pairs.isEmpty()) {
            return Optional.empty();
        }
        GapPair pair = pairs.getFirst();
        HomeText text = wording.text();
        List<String> sentences = new ArrayList<>();
        sentences.add(gap(pair));
        if (pairs.size() > 1) {
            GapPair oldest = pairs.getLast();
            sentences.add(text.earlierGap(oldest.groupFigure().period(), points(oldest).abs()));
        }
        return Optional.of(
                card(
                        new PageLink("/gaps", text.womenAndMen()),
                        List.of(
                                number(pair.groupValue(), text.women(), "●", "w"),
                                number(pair.otherValue(), text.men(), "○", "m")),
                        pair.drawing(wording.shares()),
                        String.join(" ", sentences),
                        Figure.of(pair.groupFigure(), pair.groupValue())));
    }

    private String gap(GapPair pair) {
        String year = pair.groupFigure().period();
        BigDecimal points = points(pair);
        return switch (points.signum()) {
            case -1 -> wording.text().womenBehind(year, points.negate());
            case 1 -> wording.text().womenAhead(year, points);
            default -> wording.text().womenLevel(year);
        };
    }

    private static BigDecimal points(GapPair pair) {
        return Wording.shortest(pair.difference());
    }

    private Optional<Card> townAndCountry() {
        List<GapPair> pairs = pairs(Divide.URBAN_RURAL);
        if (pairs.isEmpty()) {
            return Optional.empty();
        }
        GapPair pair = pairs.getFirst();
        BigDecimal urban = pair.otherValue();
        BigDecimal rural = pair.groupValue();
        HomeText text = wording.text();
        return Optional.of(
                card(
                        new PageLink("/gaps?by=urbanisation", text.townAndCountry()),
                        List.of(
                                number(urban, text.urban(), "■", "u"),
                                number(rural, text.rural(), "□", "u")),
                        CardBars.pair(wording.shares(), urban.doubleValue(), rural.doubleValue()),
                        text.ofTen(pair.groupFigure().period(), tenths(urban), tenths(rural)),
                        Figure.of(pair.otherFigure(), urban)));
    }

    private static int tenths(BigDecimal share) {
        return share.movePointLeft(1).setScale(0, RoundingMode.HALF_UP).intValue();
    }

    private Optional<Card> leastDeveloped() {
        List<Figure> line = figures.all(INTERNET, LEAST_DEVELOPED, Figures.ALL);
        if (line.isEmpty()) {
            return Optional.empty();
        }
        HomeText text = wording.text();
        Figure newest = line.getLast();
        List<String> sentences = new ArrayList<>();
        if (line.size() > 1) {
            sentences.add(text.inYear(wording.percent(line.getFirst()), line.getFirst().year()));
        }
        if (newest.breaks()) {
            sentences.add(text.newMethod(newest.year()));
        }
        return Optional.of(
                card(
                        new PageLink(
                                OverTime.of(INTERNET, List.of(LEAST_DEVELOPED, WORLD)).toString(),
                                text.leastDeveloped()),
                        List.of(number(newest.value(), text.onlineIn(newest.year()), "", "")),
                        lines(line),
                        String.join(" ", sentences),
                        newest));
    }

    private String lines(List<Figure> line) {
        List<Line> lines = new ArrayList<>();
        List<Figure> world = figures.all(INTERNET, WORLD, Figures.ALL);
        if (!world.isEmpty()) {
            lines.add(line(wording.worldText().world(), world, true));
        }
        lines.add(line("", line, false));
        ValueAxis axis = new ValueAxis(Line.scale(lines, true), List.of(), "");
        return new TimeChart(HEIGHT, axis, List.of(), "", lines).markup();
    }

    private Line line(String name, List<Figure> figures, boolean yardstick) {
        return new Line(
                name,
                wording.percent(figures.getLast()),
                figures.stream().map(Figure::point).toList(),
                yardstick);
    }

    /** The card of the country whose figure was published by the newest release. */
    private Optional<Card> newestNational() {
        return national.areas(NATIONAL).stream()
                .filter(area -> national.all(NATIONAL, area, Figures.ALL).size() >= MIN_COLUMNS)
                .flatMap(area -> national.newest(NATIONAL, area, Figures.ALL).stream())
                .max(
                        Comparator.comparingLong(Figure::release)
                                .thenComparing(Figure::year)
                                .thenComparing(Figure::area))
                .flatMap(newest -> nationalOf(newest.area()));
    }

    private Optional<Card> nationalOf(String area) {
        List<Figure> line = national.all(NATIONAL, area, Figures.ALL);
        if (line.size() < MIN_COLUMNS) {
            return Optional.empty();
        }
        HomeText text = wording.text();
        Figure newest = line.getLast();
        return Optional.of(
                card(
                        new PageLink(
                                OverTime.of(NATIONAL, area).toString(),
                                text.digitalEconomy(newest.name())),
                        List.of(
                                new Amount(
                                        wording.exactPercent(newest),
                                        text.ofOutputIn(newest.year()),
                                        "",
                                        "")),
                        CardBars.columns(
                                line.stream().map(figure -> figure.value().doubleValue()).toList()),
                        text.inYear(wording.exactPercent(line.getFirst()), line.getFirst().year())
                                + " "
                                + text.definitionsDiffer(),
                        newest));
    }

    private Amount number(BigDecimal share, String label, String mark, String type) {
        return new Amount(wording.percent(share), label, mark, type);
    }

    private Card card(
            PageLink title, List<Amount> numbers, String picture, String sentence, Figure newest) {
        return new Card(
                title,
                numbers,
                new RawString(picture),
                sentence,
                newest.source(),
                wording.release(newest.release()));
    }
}
