package org.sharedgrowth.observatory.gateway.portal.country;

import io.quarkus.qute.RawString;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        NotReached notReached,
        Vintage vintage) {
    private static final int MAX_ROWS = 8;
    private static final int MAX_ROWS_OF_INDICATOR = 2;

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
                .filter(pair -> pair.group().indicator().equals(KeyCards.INTERNET))
                .limit(1)
                .toList();
    }

    private List<Gap> rows(List<Observation> cells, Divide divide) {
        Map<String, Integer> counts = new HashMap<>();
        List<Gap> rows = new ArrayList<>();
        for (GapPair pair : GapPair.of(cells, divide)) {
            Indicator indicator = indicators.get(pair.group().indicator());
            if (indicator != null && Amounts.isShare(indicator) && rows.size() < MAX_ROWS) {
                int count = counts.merge(indicator.code(), 1, Integer::sum);
                if (count <= MAX_ROWS_OF_INDICATOR) {
                    rows.add(row(pair, indicator, count == 1));
                }
            }
        }
        return rows;
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
                amounts.formats().signed(rounded(pair.difference())),
                amounts.formats().period(pair.group().period()),
                KeyCards.source(text, pair.group()),
                isNewest ? notReached.of(pair) : "");
    }

    private String number(BigDecimal value) {
        return amounts.formats().number(rounded(value));
    }

    private static BigDecimal rounded(BigDecimal value) {
        return value.setScale(1, RoundingMode.HALF_UP);
    }
}
