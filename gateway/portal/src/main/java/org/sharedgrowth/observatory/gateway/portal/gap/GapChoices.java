package org.sharedgrowth.observatory.gateway.portal.gap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Code;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Indicator;
import org.sharedgrowth.observatory.gateway.portal.client.Observation;
import org.sharedgrowth.observatory.gateway.portal.gap.GapsView.Chip;
import org.sharedgrowth.observatory.gateway.portal.gap.GapsView.Form;
import org.sharedgrowth.observatory.gateway.portal.part.Amounts;
import org.sharedgrowth.observatory.gateway.portal.part.Choice;
import org.sharedgrowth.observatory.gateway.portal.part.PageLink;
import org.sharedgrowth.observatory.gateway.portal.part.ShortText;

/**
 * The choices on the page of gaps, and notes about invalid ones.
 *
 * @param nameOrder the order of names
 */
record GapChoices(GapText text, GapQuery query, GapAnswers answers, Comparator<String> nameOrder) {
    /** The chosen indicator; internet use if the code does not exist. */
    Indicator indicator() {
        return find(query.code())
                .or(() -> find(GapQuery.INTERNET))
                .orElseGet(() ->
                        new Indicator(
                                query.code(),
                                "",
                                null,
                                new Code("PT", ""),
                                0,
                                1,
                                null,
                                null,
                                null,
                                null,
                                null));
    }

    private Optional<Indicator> find(String code) {
        return answers.indicators().stream().filter(one -> one.code().equals(code)).findFirst();
    }

    /** The number of economies that report both groups, by code of the indicator. */
    private Map<String, Integer> counts() {
        Divide divide = query.divide();
        Map<String, List<Observation>> figures =
                answers.all().stream().collect(Collectors.groupingBy(Observation::indicator));
        Map<String, Integer> counts = new TreeMap<>();
        figures.forEach((code, cells) ->
                find(code)
                        .filter(Amounts::isShare)
                        .map(known -> EconomyGaps.of(cells, answers.areas(), divide))
                        .filter(gaps -> !gaps.pairs().isEmpty() || gaps.world().isPresent())
                        .ifPresent(gaps -> counts.put(code, gaps.pairs().size())));
        counts.put(indicator().code(), answers.gaps(divide).pairs().size());
        return counts;
    }

    /**
     * Links to both pairs of groups, with the number of economies that report this indicator for
     * them.
     */
    List<Chip> chips() {
        return Stream.of(Divide.values()).map(this::chip).toList();
    }

    private Chip chip(Divide divide) {
        return new Chip(
                divide == Divide.WOMEN_MEN ? text.womenAndMen() : text.townAndCountry(),
                Integer.toString(answers.gaps(divide).pairs().size()),
                query.with(divide).address(),
                query.divide() == divide);
    }

    /** The form, which offers the indicators for which both groups are reported. */
    Form form() {
        String chosen = indicator().code();
        Map<String, Integer> counts = counts();
        List<Choice> choices = new ArrayList<>();
        answers.indicators().stream()
                .filter(one -> counts.containsKey(one.code()) || one.code().equals(chosen))
                .sorted(Comparator.comparing(Indicator::shortName, nameOrder))
                .forEach(one ->
                        choices.add(
                                new Choice(
                                        one.code(),
                                        text.indicatorCount(
                                                one.shortName(),
                                                counts.getOrDefault(one.code(), 0)),
                                        one.code().equals(chosen))));
        List<Choice> hidden = new ArrayList<>();
        if (!query.by().isEmpty()) {
            hidden.add(new Choice("by", query.by(), false));
        }
        if (!query.sort().isEmpty()) {
            hidden.add(new Choice("sort", query.sort(), false));
        }
        if (query.vintage().day().isEmpty() && !query.vintage().isToday()) {
            hidden.add(new Choice(query.vintage().name(), query.vintage().value(), false));
        }
        return new Form(choices, hidden, fault(), query.vintage().day());
    }

    private String fault() {
        boolean unknown = !query.indicator().isEmpty() && find(query.indicator()).isEmpty();
        return unknown ? text.unknownIndicator(ShortText.of(query.indicator())) : "";
    }

    /** Notes about errors in the address. */
    List<PageLink> notes() {
        List<PageLink> notes = new ArrayList<>();
        if (query.knownDivide().isEmpty()) {
            notes.add(
                    new PageLink(
                            query.with(Divide.WOMEN_MEN).address(),
                            text.unknownGroups(ShortText.of(query.by()))));
        }
        if (query.knownOrder().isEmpty()) {
            notes.add(
                    new PageLink(
                            query.with(GapQuery.Order.WIDEST).address(),
                            text.unknownOrder(ShortText.of(query.sort()))));
        }
        return notes;
    }
}
