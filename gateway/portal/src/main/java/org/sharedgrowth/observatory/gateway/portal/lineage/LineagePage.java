package org.sharedgrowth.observatory.gateway.portal.lineage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Code;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Indicator;
import org.sharedgrowth.observatory.gateway.portal.client.DerivedFlows;
import org.sharedgrowth.observatory.gateway.portal.client.DerivedFlows.Figure;
import org.sharedgrowth.observatory.gateway.portal.client.DerivedFlows.Flow;
import org.sharedgrowth.observatory.gateway.portal.client.DerivedFlows.Input;
import org.sharedgrowth.observatory.gateway.portal.client.DerivedFlows.Lineage;
import org.sharedgrowth.observatory.gateway.portal.client.Listing;
import org.sharedgrowth.observatory.gateway.portal.part.PageLink;
import org.sharedgrowth.observatory.gateway.portal.part.Pager;
import org.sharedgrowth.observatory.gateway.portal.part.Regions;
import org.sharedgrowth.observatory.gateway.portal.part.ReleaseLink;
import org.sharedgrowth.observatory.gateway.portal.part.Target;
import org.sharedgrowth.observatory.messages.Formats;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.Texts;

/** Makes the pages of computed series. */
final class LineagePage {
    static final String PATH = "/lineage";

    private static final int MAX_DECIMALS = 3;

    private final LineageText text;
    private final Formats formats;

    LineagePage(Language language) {
        this.text = Texts.of(LineageText.class, language);
        this.formats = Formats.of(language);
    }

    SeriesView list(Listing<Flow> flows) {
        return new SeriesView(
                text.answerOfAll(flows.items().size()),
                flows.items().stream()
                        .map(flow ->
                                new SeriesView.Row(
                                        address(flow.code()).toString(),
                                        flow.name(),
                                        method(flow.method()),
                                        text.stateName(flow.state())))
                        .toList());
    }

    FiguresView figures(Flow flow, Listing<Figure> figures) {
        List<DerivedFlows.Production> made = flow.productions();
        int decimals =
                figures.items().stream()
                        .mapToInt(figure -> decimals(figure.value()))
                        .max()
                        .orElse(0);
        return new FiguresView(
                flow.name(),
                text.answerOfSeries((int) figures.total(), method(flow.method())),
                new PageLink(Target.of("/indicators", flow.code()).toString(), text.asIndicator()),
                settings(flow.parameters() == null ? Map.of() : flow.parameters()),
                figures.items().stream()
                        .map(figure ->
                                new FiguresView.Row(
                                        address(flow.code())
                                                .with("area", figure.area())
                                                .with("period", figure.period())
                                                .toString(),
                                        new PageLink(
                                                Regions.page(figure.area()), figure.areaName()),
                                        figure.period(),
                                        number(figure.value(), decimals)))
                        .toList(),
                Pager.of(figures, address(flow.code())),
                made.isEmpty()
                        ? PageLink.NONE
                        : ReleaseLink.of(made.getFirst().release(), formats, text::asOf),
                List.of(
                        new PageLink(api(flow.code()).toString(), "JSON"),
                        new PageLink(
                                Target.of("/api/indicators/v1/flows", flow.code()) + "/download",
                                "CSV")));
    }

    /** The page of a figure that does not exist, or of a choice that is refused. */
    LineageView none(Flow flow, String reason) {
        return new LineageView(
                flow.name(),
                "",
                text.noFigure(reason),
                new PageLink(address(flow.code()).toString(), flow.name()),
                List.of(),
                List.of(),
                List.of(),
                PageLink.NONE,
                List.of());
    }

    /**
     * The page of a figure.
     *
     * @param indicators the indicators of those inputs that are broken down, by code
     */
    LineageView of(Lineage lineage, Map<String, Indicator> indicators) {
        return new LineageView(
                text.restsOn(lineage.name(), lineage.areaName(), lineage.period()),
                text.answer(
                        number(lineage.value()),
                        lineage.figures().size(),
                        method(lineage.made().method().id()),
                        lineage.made().method().version()),
                "",
                new PageLink(address(lineage.code()).toString(), lineage.name()),
                sentences(lineage),
                settings(lineage.made().settings()),
                lineage.figures().stream().map(input -> row(input, indicators)).toList(),
                ReleaseLink.of(lineage.made().release(), formats, text::asOf),
                List.of(
                        new PageLink(
                                Target.of(api(lineage.code()) + "/lineage")
                                        .with("area", lineage.area())
                                        .with("period", lineage.period())
                                        .toString(),
                                "JSON")));
    }

    private List<String> sentences(Lineage lineage) {
        List<String> sentences = new ArrayList<>();
        int revised = (int) lineage.figures().stream().filter(Input::revised).count();
        if (revised == 0) {
            sentences.add(text.noneRevised());
        } else {
            sentences.add(text.revised(revised));
            BigDecimal recomputed = lineage.recomputed();
            sentences.add(
                    recomputed == null
                            ? text.notComputable()
                            : text.recomputed(number(recomputed)));
        }
        if (lineage.comparesAll()) {
            sentences.add(text.comparesAll());
        }
        String definition = lineage.made().definition();
        if (definition != null) {
            sentences.add(text.definition(definition));
        }
        Long seed = lineage.made().seed();
        if (seed != null) {
            sentences.add(text.seed(seed.toString()));
        }
        return sentences;
    }

    private LineageView.Row row(Input input, Map<String, Indicator> indicators) {
        Target page = Target.of("/indicators", input.indicator());
        StringBuilder name = new StringBuilder(input.indicatorName());
        for (Map.Entry<String, String> part : input.parts().entrySet()) {
            page = page.with(part.getKey().toLowerCase(Locale.ROOT), part.getValue());
            name.append(" · ")
                    .append(nameOf(part, Optional.ofNullable(indicators.get(input.indicator()))));
        }
        return new LineageView.Row(
                new PageLink(page.toString(), name.toString()),
                new PageLink(Regions.page(input.area()), input.areaName()),
                formats.period(input.period()),
                number(input.value()),
                release(input),
                number(input.now()),
                input.revised() ? text.isRevised() : "");
    }

    /** The name of a group of people; its code if it is not known. */
    private static String nameOf(Map.Entry<String, String> part, Optional<Indicator> indicator) {
        return indicator.stream()
                .flatMap(one ->
                        one.groupsByDimension().getOrDefault(part.getKey(), List.of()).stream())
                .filter(code -> code.code().equals(part.getValue()))
                .map(Code::name)
                .findFirst()
                .orElse(part.getValue());
    }

    /**
     * The name of a method. In the texts, the method {@code index-scores} is called {@code index}.
     */
    private String method(String id) {
        return text.methodName(id.equals("index-scores") ? "index" : id);
    }

    private static PageLink release(Input input) {
        return input.release() == null || input.release().id() == 0
                ? PageLink.NONE
                : new PageLink(
                        Target.of("/releases", String.valueOf(input.release().id())).toString(),
                        String.valueOf(input.release().id()));
    }

    private static List<String> settings(Map<String, String> parameters) {
        return new TreeMap<>(parameters)
                .entrySet().stream().map(one -> one.getKey() + " = " + one.getValue()).toList();
    }

    /** Numbers of one column have the same number of decimals. */
    private String number(@Nullable BigDecimal value, int decimals) {
        return value == null ? text.none() : formats.number(round(value).setScale(decimals));
    }

    private String number(@Nullable BigDecimal value) {
        return number(value, decimals(value));
    }

    private static int decimals(@Nullable BigDecimal value) {
        return value == null ? 0 : round(value).scale();
    }

    /**
     * Rounds to three decimals, because computed figures have many digits; the data have all of
     * them.
     */
    private static BigDecimal round(BigDecimal value) {
        BigDecimal shown =
                value.scale() > MAX_DECIMALS
                        ? value.setScale(MAX_DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros()
                        : value;
        return shown.scale() < 0 ? shown.setScale(0) : shown;
    }

    private static Target address(String code) {
        return Target.of(PATH, code);
    }

    private static Target api(String code) {
        return Target.of(DerivedFlows.API, code);
    }
}
