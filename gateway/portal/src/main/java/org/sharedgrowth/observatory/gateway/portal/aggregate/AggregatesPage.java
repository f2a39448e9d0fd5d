package org.sharedgrowth.observatory.gateway.portal.aggregate;

import io.quarkus.qute.RawString;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.portal.choice.GroupChoices;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Indicator;
import org.sharedgrowth.observatory.gateway.portal.client.Indices;
import org.sharedgrowth.observatory.gateway.portal.client.analysis.Aggregates;
import org.sharedgrowth.observatory.gateway.portal.client.analysis.Refusal;
import org.sharedgrowth.observatory.gateway.portal.indicator.Printer;
import org.sharedgrowth.observatory.gateway.portal.part.PageLink;
import org.sharedgrowth.observatory.gateway.portal.part.PastNotice;
import org.sharedgrowth.observatory.gateway.portal.part.Regions;
import org.sharedgrowth.observatory.gateway.portal.part.ReleaseLink;
import org.sharedgrowth.observatory.gateway.portal.part.ShortText;
import org.sharedgrowth.observatory.gateway.portal.part.Vintage;
import org.sharedgrowth.observatory.messages.Formats;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.Markup;
import org.sharedgrowth.observatory.messages.NameOrder;
import org.sharedgrowth.observatory.messages.Texts;

/** Makes the page of figures of groups from the answers of the services. */
final class AggregatesPage {
    private final Language language;
    private final AggregateText text;
    private final Formats formats;
    private final AggregateQuery query;
    private final AggregateAnswers answers;
    private final String group;

    AggregatesPage(Language language, AggregateQuery query, AggregateAnswers answers) {
        this.language = language;
        this.text = Texts.of(AggregateText.class, language);
        this.formats = Formats.of(language);
        this.query = query;
        this.answers = answers;
        this.group = ShortText.of(answers.name(query.chosenGroup()));
    }

    AggregatesView view() {
        Aggregates figures = answers.figures();
        Indicator indicator = answers.indicator().found().orElse(null);
        if (indicator == null || figures == null) {
            return withoutFigures(indicator);
        }
        List<Aggregates.Row> rows = answers.rows();
        Printer printer = Printer.of(language, indicator, values(rows));
        Optional<Aggregates.Row> selected = answers.selected(query.year());
        String title = text.title(indicator.shortName(), group);
        return new AggregatesView(
                title,
                selected.map(row -> answer(row, printer))
                        .orElse(Markup.ofText(text.answerIfNone())),
                selected.map(row -> facts(row, printer)).orElse(List.of()),
                PastNotice.of(
                                query.vintage(),
                                figures.basis().release(),
                                Printer.release(language, figures.basis().release()),
                                query.at(Vintage.TODAY).address().toString(),
                                language)
                        .withStatesOf(figures.basis().flow()),
                selected.filter(row -> row.withoutWeight() > 0)
                        .map(row -> text.weightsUnknown(row.withoutWeight(), weightOf(figures)))
                        .orElseGet(() -> rows.isEmpty() ? whyEmpty(indicator) : ""),
                groupLink(),
                new AggregatePicture(text, printer).of(rows),
                text.caption(title, printer.unit()),
                rows.stream()
                        .map(row -> row(row, printer, row.equals(selected.orElse(null))))
                        .toList(),
                text.ruleInWords(figures.rule(), weightOf(figures)),
                selected.map(this::missingHeading).orElse(""),
                selected.map(this::missing).orElse(List.of()),
                form(),
                figures.basis().figures().stream().map(Indices.Input::nameAndSources).toList(),
                ReleaseLink.of(figures.basis().release(), formats, text::release),
                List.of(
                        new PageLink(
                                query.figures(indicator).with("format", "csv").toString(), "CSV"),
                        new PageLink(query.allFigures(indicator).toString(), "JSON")));
    }

    /**
     * Why there are no rows at all, not even of years without a figure; empty if the reason is not
     * known.
     */
    private String whyEmpty(Indicator indicator) {
        if (!answers.isGroup(query.chosenGroup())) {
            return text.notAGroup(group);
        }
        return indicator.areas() == 0 ? text.noFigures(indicator.shortName()) : "";
    }

    private String weightOf(Aggregates figures) {
        return figures.weight() == null ? "" : answers.indicatorName(figures.weight());
    }

    private AggregatesView withoutFigures(@Nullable Indicator indicator) {
        return new AggregatesView(
                indicator == null ? text.heading() : text.title(indicator.shortName(), group),
                Markup.ofText(text.answerIfNone()),
                List.of(),
                PastNotice.NONE,
                answers.isCountry(query.chosenGroup()) ? text.notAGroup(group) : answers.refusal(),
                groupLink(),
                new RawString(""),
                "",
                List.of(),
                "",
                "",
                List.of(),
                form(),
                List.of(),
                PageLink.NONE,
                List.of());
    }

    private PageLink groupLink() {
        return new PageLink(Regions.page(query.chosenGroup()), group);
    }

    private static List<BigDecimal> values(List<Aggregates.Row> rows) {
        return rows.stream()
                .flatMap(row ->
                        Stream.of(
                                Optional.ofNullable(row.value()),
                                Optional.ofNullable(row.published())))
                .flatMap(Optional::stream)
                .map(BigDecimal::valueOf)
                .toList();
    }

    private Markup answer(Aggregates.Row row, Printer printer) {
        Double value = row.value();
        return value == null
                ? text.answerRefused(group, row.period(), markup(reason(row)))
                : text.answer(
                        group,
                        Markup.bold(printer.inSentence(BigDecimal.valueOf(value))),
                        row.period(),
                        Objects.requireNonNullElse(row.used(), 0),
                        Objects.requireNonNullElse(row.expected(), 0));
    }

    private static Markup markup(PageLink link) {
        return link.address().isEmpty()
                ? Markup.ofText(link.label())
                : Markup.link(link.address(), link.label());
    }

    private PageLink reason(Aggregates.Row row) {
        Refusal refusal = row.refusal();
        return refusal == null ? PageLink.NONE : refusal.inWords(language);
    }

    private List<AggregatesView.Fact> facts(Aggregates.Row row, Printer printer) {
        List<AggregatesView.Fact> facts = new ArrayList<>();
        if (row.value() != null) {
            add(facts, text.coverage(), economies(row));
        }
        add(facts, text.weightCovered(), weight(row));
        add(facts, text.expectedError(), error(row, printer));
        add(facts, text.published(), number(row.published(), printer));
        return facts;
    }

    private static void add(List<AggregatesView.Fact> facts, String name, String value) {
        if (!value.isEmpty()) {
            facts.add(new AggregatesView.Fact(name, value));
        }
    }

    private AggregatesView.Row row(Aggregates.Row row, Printer printer, boolean current) {
        return new AggregatesView.Row(
                row.period(),
                query.withYear(row.period()).address() + "#missing",
                current,
                number(row.value(), printer),
                reason(row),
                row.partial() ? text.partial() : "",
                error(row, printer),
                number(row.published(), printer),
                economies(row),
                weight(row));
    }

    private static String number(@Nullable Double value, Printer printer) {
        return value == null ? "" : printer.inList(BigDecimal.valueOf(value));
    }

    private String error(Aggregates.Row row, Printer printer) {
        Double error = row.expectedError();
        return error == null ? "" : text.plusMinus(printer.inList(BigDecimal.valueOf(error)));
    }

    private String economies(Aggregates.Row row) {
        Integer used = row.used();
        Integer expected = row.expected();
        return used == null || expected == null ? "" : text.usedOf(used, expected);
    }

    private String weight(Aggregates.Row row) {
        Double share = row.coverageWeight();
        if (share == null) {
            return "";
        }
        String percent =
                formats.percent(BigDecimal.valueOf(100 * share).setScale(0, RoundingMode.HALF_UP));
        return row.withoutWeight() == 0
                ? percent
                : text.ofKnownWeight(percent, row.withoutWeight());
    }

    private String missingHeading(Aggregates.Row row) {
        if (row.lacksWeights()) {
            return text.withoutWeightIn(row.period(), row.lacking().size());
        }
        return row.missing().isEmpty()
                ? text.nobodyMissing(row.period())
                : text.missingIn(row.period(), row.missing().size());
    }

    private List<PageLink> missing(Aggregates.Row row) {
        return row.lacking().stream()
                .map(code -> new PageLink(Regions.page(code), answers.name(code)))
                .sorted(Comparator.comparing(PageLink::label, NameOrder.of(language)))
                .toList();
    }

    private AggregatesView.Form form() {
        boolean known = answers.indicator().found().isPresent();
        return new AggregatesView.Form(
                answers.indicator().field(),
                known || query.indicator().isEmpty()
                        ? ""
                        : text.unknownIndicator(ShortText.of(query.indicator())),
                answers.indicator().nearPages(code -> query.withIndicator(code).address()),
                GroupChoices.of(answers.areas(), query.chosenGroup(), NameOrder.of(language)),
                query.vintage().day());
    }
}
