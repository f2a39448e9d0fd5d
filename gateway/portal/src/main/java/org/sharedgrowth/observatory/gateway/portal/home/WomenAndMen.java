package org.sharedgrowth.observatory.gateway.portal.home;

import static org.sharedgrowth.observatory.gateway.portal.home.HomeParts.INTERNET;

import io.quarkus.qute.RawString;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.sharedgrowth.observatory.gateway.portal.gap.Divide;
import org.sharedgrowth.observatory.gateway.portal.gap.EconomyGaps;
import org.sharedgrowth.observatory.gateway.portal.gap.GapPair;
import org.sharedgrowth.observatory.gateway.portal.home.HomeView.Gaps;
import org.sharedgrowth.observatory.gateway.portal.home.HomeView.Pair;
import org.sharedgrowth.observatory.gateway.portal.part.PageLink;
import org.sharedgrowth.observatory.gateway.portal.part.Target;
import org.sharedgrowth.observatory.gateway.portal.part.Vintage;
import org.sharedgrowth.observatory.messages.Markup;

/** Shows the difference in internet use between women and men in up to nine economies. */
record WomenAndMen(Wording wording, EconomyGaps gaps) {
    private static final int MAX_ROWS = 9;

    /**
     * Number of the widest gaps; the other rows are picked at equal intervals from the remaining
     * economies.
     */
    private static final int WIDEST = 5;

    private static final int MAX_NAMED_SOURCES = 2;

    /** The address of the figures; the same as that of the page of gaps. */
    static Target figures() {
        return EconomyGaps.figures(
                Target.of("/api/indicators/v1/observations").with("indicator", INTERNET),
                Divide.WOMEN_MEN,
                Vintage.TODAY);
    }

    Gaps view() {
        List<GapPair> pairs = pairs();
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
        List<GapPair> chosen = chosen(pairs);
        int withoutBothFigures = gaps.withoutGap().size();
        return new Gaps(
                answer(pairs),
                chosen.stream().map(this::row).toList(),
                sources(chosen),
                wording.release(
                        chosen.stream()
                                .mapToLong(pair -> pair.groupFigure().release())
                                .max()
                                .orElse(0)),
                all,
                withoutBothFigures > 0 ? wording.text().noSeparateFigures(withoutBothFigures) : "");
    }

    /** The pairs, from where women are furthest behind men to where they are furthest ahead. */
    private List<GapPair> pairs() {
        return gaps.pairs().stream()
                .sorted(
                        Comparator.comparing(GapPair::difference)
                                .thenComparing(pair -> pair.groupFigure().area()))
                .toList();
    }

    static List<GapPair> chosen(List<GapPair> pairs) {
        if (pairs.size() <= MAX_ROWS) {
            return pairs;
        }
        List<GapPair> chosen = new ArrayList<>(pairs.subList(0, WIDEST));
        int steps = MAX_ROWS - WIDEST;
        int rest = pairs.size() - WIDEST;
        for (int step = 1; step <= steps; step++) {
            chosen.add(pairs.get(WIDEST - 1 + Math.round((float) rest * step / steps)));
        }
        return chosen;
    }

    private Markup answer(List<GapPair> pairs) {
        GapPair widest = pairs.getFirst();
        GapPair other = pairs.getLast();
        Stream<Markup> sentences =
                other.difference().signum() > 0
                        ? Stream.of(
                                wording.text().widest(name(widest), women(widest), men(widest)),
                                wording.text().otherWay(name(other), women(other), men(other)))
                        : Stream.of(
                                wording.text().widest(name(widest), women(widest), men(widest)));
        return wording.join(sentences);
    }

    private Pair row(GapPair pair) {
        BigDecimal gap = pair.difference().setScale(0, RoundingMode.HALF_UP);
        return new Pair(
                new PageLink("/countries/" + pair.groupFigure().area(), pair.groupFigure().place()),
                wording.formats().number(pair.groupValue().doubleValue(), 0),
                new RawString(pair.drawing(wording.shares())),
                wording.formats().number(pair.otherValue().doubleValue(), 0),
                wording.formats().signed(gap),
                pair.groupFigure().period());
    }

    private static Markup name(GapPair pair) {
        return Markup.bold(pair.groupFigure().place());
    }

    private String women(GapPair pair) {
        return wording.percent(pair.groupValue());
    }

    private String men(GapPair pair) {
        return wording.percent(pair.otherValue());
    }

    private static Markup sources(List<GapPair> pairs) {
        return Wording.sources(
                pairs.stream()
                        .map(pair -> pair.groupFigure().origin())
                        .distinct()
                        .limit(MAX_NAMED_SOURCES)
                        .toList());
    }
}
