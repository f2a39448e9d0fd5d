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
import org.sharedgrowth.observatory.chart.rows.Dot;
import org.sharedgrowth.observatory.chart.rows.DotPair;
import org.sharedgrowth.observatory.chart.time.Line;
import org.sharedgrowth.observatory.chart.time.TimeChart;
import org.sharedgrowth.observatory.chart.time.ValueAxis;
import org.sharedgrowth.observatory.gateway.portal.home.Figures.Two;
import org.sharedgrowth.observatory.gateway.portal.home.HomeView.Amount;
import org.sharedgrowth.observatory.gateway.portal.home.HomeView.Card;
import org.sharedgrowth.observatory.gateway.portal.part.OverTime;
import org.sharedgrowth.observatory.gateway.portal.part.PageLink;
import org.sharedgrowth.observatory.messages.Language;

/**
 * Makes the cards of key figures.
 *
 * @param national figures that offices report about their own country
 */
record KeyFigures(Wording wording, Figures figures, Figures national) {
    private static final int HEIGHT = 56;

    /** Minimum number of columns for a drawing over time. */
    private static final int MIN_COLUMNS = 5;

    /**
     * A card for each available figure; countries in which the reader's language is spoken come
     * first.
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

    private Optional<Card> womenAndMen() {
        List<Two> years = figures.both(INTERNET, WORLD, Figures.WOMEN, Figures.MEN);
        if (years.isEmpty()) {
            return Optional.empty();
        }
        Two two = years.getLast();
        HomeText text = wording.text();
        List<String> sentences = new ArrayList<>();
        sentences.add(gap(two));
        if (years.size() > 1) {
            Two first = years.getFirst();
            sentences.add(text.before(first.first().year(), points(first).abs()));
        }
        return Optional.of(
                card(
                        new PageLink("/gaps", text.womenAndMen()),
                        List.of(
                                number(two.first(), text.women(), "●", "w"),
                                number(two.second(), text.men(), "○", "m")),
                        new DotPair(
                                        wording.shares(),
                                        DotPair.Kind.WOMEN_MEN,
                                        dot(two.first()),
                                        dot(two.second()))
                                .markup(),
                        String.join(" ", sentences),
                        two.first()));
    }

    private String gap(Two two) {
        String year = two.first().year();
        BigDecimal points = points(two);
        return switch (points.signum()) {
            case -1 -> wording.text().womenBehind(year, points.negate());
            case 1 -> wording.text().womenAhead(year, points);
            default -> wording.text().womenLevel(year);
        };
    }

    private static BigDecimal points(Two two) {
        return Wording.shortest(two.difference());
    }

    private Optional<Card> townAndCountry() {
        List<Two> years = figures.both(INTERNET, WORLD, Figures.URBAN, Figures.RURAL);
        if (years.isEmpty()) {
            return Optional.empty();
        }
        Two two = years.getLast();
        HomeText text = wording.text();
        return Optional.of(
                card(
                        new PageLink("/gaps?by=urbanisation", text.townAndCountry()),
                        List.of(
                                number(two.first(), text.urban(), "■", "u"),
                                number(two.second(), text.rural(), "□", "u")),
                        CardBars.two(
                                wording.shares(),
                                two.first().value().doubleValue(),
                                two.second().value().doubleValue()),
                        text.ofTen(two.first().year(), tenths(two.first()), tenths(two.second())),
                        two.first()));
    }

    private static int tenths(Figure share) {
        return share.value().movePointLeft(1).setScale(0, RoundingMode.HALF_UP).intValue();
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
                        List.of(number(newest, text.onlineIn(newest.year()), "", "")),
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

    /** The country whose figure was published by the newest release. */
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

    private Amount number(Figure figure, String label, String mark, String type) {
        return new Amount(wording.percent(figure), label, mark, type);
    }

    private static Dot dot(Figure figure) {
        return Dot.of(figure.value().doubleValue());
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
