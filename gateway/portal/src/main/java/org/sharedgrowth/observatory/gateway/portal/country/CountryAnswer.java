package org.sharedgrowth.observatory.gateway.portal.country;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Indicator;
import org.sharedgrowth.observatory.gateway.portal.client.Observation;
import org.sharedgrowth.observatory.gateway.portal.gap.GapPair;
import org.sharedgrowth.observatory.gateway.portal.part.Amounts;
import org.sharedgrowth.observatory.messages.Markup;

/** Writes the sentences at the top of the page of an area. */
record CountryAnswer(CountryText text, Amounts amounts, Map<String, Indicator> indicators) {
    private static final BigDecimal MIN_GAP = new BigDecimal("0.5");
    private static final int MAX_SENTENCES = 2;

    /**
     * @param figures the key figures that have a value, in their order
     * @param gaps the newest difference of internet use between women and men; empty if there is
     *     none
     */
    Markup of(List<Observation> figures, List<GapPair> gaps) {
        List<Markup> sentences = new ArrayList<>();
        figures.stream().limit(MAX_SENTENCES).forEach(cell -> sentences.add(sentence(cell)));
        gaps.forEach(pair -> sentences.add(sentence(pair)));
        if (sentences.isEmpty()) {
            return Markup.ofText(text.answerIfNone());
        }
        return Markup.ofHtml(String.join(" ", sentences.stream().map(Markup::toString).toList()));
    }

    private Markup sentence(Observation cell) {
        Indicator indicator = indicators.get(cell.indicator());
        BigDecimal value = cell.value();
        if (indicator == null || value == null) {
            return Markup.ofText("");
        }
        return text.answer(
                indicator.code(),
                indicator.shortName(),
                Markup.bold(amounts.inSentence(indicator, value)),
                amounts.formats().period(cell.period()));
    }

    private Markup sentence(GapPair pair) {
        BigDecimal difference = pair.difference();
        if (difference.abs().compareTo(MIN_GAP) < 0) {
            return Markup.ofText(
                    text.womenLevel(amounts.formats().period(pair.groupFigure().period())));
        }
        String points = text.points(difference.abs().setScale(0, RoundingMode.HALF_UP));
        String year = amounts.formats().period(pair.groupFigure().period());
        return difference.signum() < 0
                ? text.womenBelow(Markup.bold(points), year)
                : text.womenAbove(Markup.bold(points), year);
    }
}
