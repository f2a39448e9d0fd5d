package org.sharedgrowth.observatory.gateway.portal.home;

import static org.sharedgrowth.observatory.gateway.portal.home.HomeParts.INTERNET;

import io.quarkus.qute.RawString;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.sharedgrowth.observatory.chart.rows.Dot;
import org.sharedgrowth.observatory.chart.rows.DotPair;
import org.sharedgrowth.observatory.gateway.portal.home.Figures.Two;
import org.sharedgrowth.observatory.gateway.portal.home.HomeView.Gaps;
import org.sharedgrowth.observatory.gateway.portal.home.HomeView.Pair;
import org.sharedgrowth.observatory.gateway.portal.indicator.Economies;
import org.sharedgrowth.observatory.gateway.portal.part.PageLink;
import org.sharedgrowth.observatory.messages.Markup;

/** Shows the difference in internet use between women and men in nine economies. */
record WomenAndMen(Wording wording, Figures figures, Economies economies) {
    private static final int ROWS = 9;

    /**
     * Number of the widest gaps; the other rows are selected at equal steps among the remaining
     * economies.
     */
    private static final int WIDEST = 5;

    private static final int NAMED_SOURCES = 2;

    Gaps view() {
        List<Two> pairs = pairs();
        PageLink all = new PageLink("/gaps", wording.text().allPairs(pairs.size()));
        if (pairs.isEmpty()) {
            return new Gaps(
                    Markup.ofText(wording.text().noPairs()),
                    List.of(),
                    Markup.ofText(""),
                    PageLink.NONE,
                    all,
                    "");
        }
        List<Two> chosen = chosen(pairs);
        int never = economies.all() - pairs.size();
        return new Gaps(
                answer(pairs),
                chosen.stream().map(this::row).toList(),
                sources(chosen),
                wording.release(
                        chosen.stream().mapToLong(two -> two.first().release()).max().orElse(0)),
                all,
                never > 0 ? wording.text().neverApart(never) : "");
    }

    /** Both figures of one year, the widest gap first. */
    private List<Two> pairs() {
        return economies
                .codes()
                .flatMap(area ->
                        figures.both(INTERNET, area, Figures.WOMEN, Figures.MEN).stream()
                                .reduce((older, newer) -> newer)
                                .stream())
                .sorted(
                        Comparator.comparing(Two::difference)
                                .thenComparing(two -> two.first().area()))
                .toList();
    }

    static List<Two> chosen(List<Two> pairs) {
        if (pairs.size() <= ROWS) {
            return pairs;
        }
        List<Two> chosen = new ArrayList<>(pairs.subList(0, WIDEST));
        int steps = ROWS - WIDEST;
        int rest = pairs.size() - WIDEST;
        for (int step = 1; step <= steps; step++) {
            chosen.add(pairs.get(WIDEST - 1 + Math.round((float) rest * step / steps)));
        }
        return chosen;
    }

    private Markup answer(List<Two> pairs) {
        Two widest = pairs.getFirst();
        Two other = pairs.getLast();
        Stream<Markup> sentences =
                other.difference().signum() > 0
                        ? Stream.of(
                                wording.text().widest(name(widest), women(widest), men(widest)),
                                wording.text().otherWay(name(other), women(other), men(other)))
                        : Stream.of(
                                wording.text().widest(name(widest), women(widest), men(widest)));
        return wording.joined(sentences);
    }

    private Pair row(Two two) {
        Figure women = two.first();
        BigDecimal gap = two.difference().setScale(0, RoundingMode.HALF_UP);
        return new Pair(
                new PageLink("/countries/" + women.area(), women.name()),
                wording.formats().number(women.value().doubleValue(), 0),
                new RawString(
                        new DotPair(
                                        wording.shares(),
                                        DotPair.Kind.WOMEN_MEN,
                                        dot(women),
                                        dot(two.second()))
                                .markup()),
                wording.formats().number(two.second().value().doubleValue(), 0),
                wording.formats().signed(gap),
                women.year());
    }

    private static Dot dot(Figure figure) {
        return Dot.of(figure.value().doubleValue());
    }

    private static Markup name(Two two) {
        return Markup.bold(two.first().name());
    }

    private String women(Two two) {
        return wording.percent(two.first());
    }

    private String men(Two two) {
        return wording.percent(two.second());
    }

    private static Markup sources(List<Two> pairs) {
        return Wording.sources(
                pairs.stream()
                        .map(two -> two.first().source())
                        .distinct()
                        .limit(NAMED_SOURCES)
                        .toList());
    }
}
