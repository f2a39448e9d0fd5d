package org.sharedgrowth.observatory.gateway.portal.country;

import io.quarkus.qute.RawString;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sharedgrowth.observatory.chart.rows.Span;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Indicator;
import org.sharedgrowth.observatory.gateway.portal.client.Observation;
import org.sharedgrowth.observatory.gateway.portal.country.CountryView.Gap;
import org.sharedgrowth.observatory.gateway.portal.country.CountryView.Gaps;
import org.sharedgrowth.observatory.gateway.portal.gap.Divide;
import org.sharedgrowth.observatory.gateway.portal.gap.GapPair;
import org.sharedgrowth.observatory.gateway.portal.part.Amounts;
import org.sharedgrowth.observatory.gateway.portal.part.Target;
import org.sharedgrowth.observatory.gateway.portal.part.Vintage;
import org.sharedgrowth.observatory.messages.Language;

/** Writes the differences between groups of people in one area, for indicators that are shares. */
record CountryGaps(
        CountryText text,
        Language language,
        Amounts amounts,
        Map<String, Indicator> indicators,
        PeopleNotReached notReached,
        Vintage vintage) {
    private static final int MAX_ROWS = 8;
    private static final int MAX_ROWS_OF_INDICATOR = 2;

    /** Id of the topic of internet use and networks, with which the ids of its subtopics begin. */
    private static final String CONNECTIVITY = "CONNECTIVITY";

    /** The tables of both divides; a divide without figures has none. */
    List<Gaps> of(CountryAnswers answers) {
        List<Gaps> tables = new ArrayList<>();
        List<Gap> women = rows(answers.women().items(), Divide.WOMEN_MEN);
        if (!women.isEmpty()) {
            tables.add(
                    new Gaps(
                            text.womenAndMen(),
                            address(Divide.WOMEN_MEN),
                            text.legendWomenMen(),
                            text.women(),
                            text.men(),
                            women));
        }
        List<Gap> rural = rows(answers.rural().items(), Divide.URBAN_RURAL);
        if (!rural.isEmpty()) {
            tables.add(
                    new Gaps(
                            text.townAndCountry(),
                            address(Divide.URBAN_RURAL),
                            text.legendUrbanRural(),
                            text.rural(),
                            text.urban(),
                            rural));
        }
        return tables;
    }

    private String address(Divide divide) {
        return vintage.in(Target.of("/gaps").with("by", divide.parameter())).toString();
    }

    /** The newest gap between women and men in internet use; empty if it is not known. */
    List<GapPair> internetGap(CountryAnswers answers) {
        return GapPair.of(answers.women().items(), Divide.WOMEN_MEN).stream()
                .filter(pair -> pair.groupFigure().indicator().equals(KeyCards.INTERNET))
                .limit(1)
                .toList();
    }

    /** The newest pairs of each indicator; indicators of connectivity are first. */
    private List<Gap> rows(List<Observation> cells, Divide divide) {
        Map<Indicator, List<GapPair>> pairs = new LinkedHashMap<>();
        for (GapPair pair : GapPair.of(cells, divide)) {
            Indicator indicator = indicators.get(pair.groupFigure().indicator());
            if (indicator != null && Amounts.isShare(indicator)) {
                pairs.computeIfAbsent(indicator, _ -> new ArrayList<>()).add(pair);
            }
        }
        return Stream.concat(
                        pairs.entrySet().stream().filter(one -> isOfConnectivity(one.getKey())),
                        pairs.entrySet().stream().filter(one -> !isOfConnectivity(one.getKey())))
                .flatMap(one -> rows(one.getKey(), one.getValue()))
                .limit(MAX_ROWS)
                .toList();
    }

    private Stream<Gap> rows(Indicator indicator, List<GapPair> newestFirst) {
        return IntStream.range(0, Math.min(newestFirst.size(), MAX_ROWS_OF_INDICATOR))
                .mapToObj(i -> row(newestFirst.get(i), indicator, i == 0));
    }

    private static boolean isOfConnectivity(Indicator indicator) {
        return indicator.subjects().stream().anyMatch(topic -> topic.id().startsWith(CONNECTIVITY));
    }

    private Gap row(GapPair pair, Indicator indicator, boolean isNewest) {
        return new Gap(
                indicator.shortName(),
                vintage.in(
                                Target.of("/gaps")
                                        .with("indicator", indicator.code())
                                        .with("by", pair.divide().parameter()))
                        .toString(),
                number(pair.groupValue()),
                new RawString(pair.drawing(Span.ofShares(language.isRightToLeft()))),
                number(pair.otherValue()),
                amounts.formats().signed(round(pair.difference())),
                amounts.formats().period(pair.groupFigure().period()),
                KeyCards.source(text, pair.groupFigure()),
                isNewest ? notReached.of(pair) : "");
    }

    private String number(BigDecimal value) {
        return amounts.formats().number(round(value));
    }

    private static BigDecimal round(BigDecimal value) {
        return value.setScale(1, RoundingMode.HALF_UP);
    }
}
