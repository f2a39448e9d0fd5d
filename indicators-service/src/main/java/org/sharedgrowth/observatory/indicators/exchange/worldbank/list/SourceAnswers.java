package org.sharedgrowth.observatory.indicators.exchange.worldbank.list;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.sharedgrowth.observatory.indicators.exchange.worldbank.list.SourcePage.Dimension;
import org.sharedgrowth.observatory.indicators.exchange.worldbank.list.SourcePage.Variable;
import org.sharedgrowth.observatory.indicators.exchange.worldbank.request.Dates;
import org.sharedgrowth.observatory.indicators.exchange.worldbank.request.ListEntry;
import org.sharedgrowth.observatory.indicators.exchange.worldbank.request.Lists;
import org.sharedgrowth.observatory.indicators.exchange.worldbank.request.PageWindow;
import org.sharedgrowth.observatory.indicators.exchange.worldbank.request.SourceQuery;
import org.sharedgrowth.observatory.indicators.exchange.worldbank.request.SourceQuery.Concept;
import org.sharedgrowth.observatory.service.problem.Problem;

/** Answers queries for the dimensions of a source, their values and the metadata of values. */
@ApplicationScoped
public class SourceAnswers {
    private final ListAnswers lists;

    SourceAnswers(ListAnswers lists) {
        this.lists = lists;
    }

    /** A page of dimensions, values of a dimension or metadata. */
    public Uni<SourcePage> of(SourceQuery query, PageWindow window, List<String> languages) {
        ListEntry.Named source = lists.namedSource(query.source(), languages);
        return switch (query) {
            case SourceQuery.Concepts _ -> Uni.createFrom().item(concepts(source, window));
            case SourceQuery.Variables requested ->
                    variables(requested, languages)
                            .map(all -> SourcePage.of(source, requested.concept(), all, window));
            case SourceQuery.Metadata requested ->
                    metadata(requested, languages)
                            .map(all -> SourcePage.of(source, requested.concept(), all, window));
            case SourceQuery.Search search ->
                    find(search, languages)
                            .map(all -> SourcePage.of(source, Concept.SERIES, all, window));
            case SourceQuery.Values values ->
                    throw new IllegalArgumentException("observations cannot be listed: " + values);
        };
    }

    private static SourcePage concepts(ListEntry.Named source, PageWindow window) {
        List<Dimension> all =
                Stream.of(Concept.values())
                        .map(each -> new Dimension(each.id(), each.id(), null, null))
                        .toList();
        int from = (int) Math.min(all.size(), window.from());
        int to = (int) Math.min(all.size(), window.from() + window.perPage());
        return SourcePage.of(source, all.subList(from, to), all.size(), window);
    }

    private Uni<List<Variable>> variables(SourceQuery.Variables requested, List<String> languages) {
        return switch (requested.concept()) {
            case COUNTRY ->
                    Uni.createFrom()
                            .item(
                                    lists.countries(requested.ids(), languages).stream()
                                            .map(each -> Variable.listed(each.id(), each.name()))
                                            .toList());
            case SERIES ->
                    lists.indicators(requested.ids(), requested.source(), languages)
                            .map(found ->
                                    found.stream()
                                            .map(each -> Variable.listed(each.id(), each.name()))
                                            .toList());
            case TIME ->
                    lists.years(requested.source()).map(years -> times(requested.ids(), years));
        };
    }

    private static List<Variable> times(String ids, List<String> years) {
        List<Variable> all = new ArrayList<>();
        years.forEach(year -> all.add(Variable.listed(Dates.id(year), year)));
        if (ids.equalsIgnoreCase("all")) {
            return List.copyOf(all);
        }
        List<String> requested = Lists.codes(ids);
        for (String id : requested) {
            if (all.stream().noneMatch(each -> isNamed(each, id))) {
                throw Problem.notFound("time", id, "See /v2/sources/2/time.");
            }
        }
        return all.stream()
                .filter(each -> requested.stream().anyMatch(id -> isNamed(each, id)))
                .toList();
    }

    private static boolean isNamed(Variable time, String id) {
        return time.id().equalsIgnoreCase(id) || id.equals(time.value());
    }

    private Uni<List<Variable>> metadata(SourceQuery.Metadata requested, List<String> languages) {
        return switch (requested.concept()) {
            case COUNTRY ->
                    Uni.createFrom()
                            .item(
                                    lists.countries(requested.ids(), languages).stream()
                                            .map(SourceAnswers::describe)
                                            .toList());
            case SERIES ->
                    lists.indicators(requested.ids(), requested.source(), languages)
                            .map(found -> found.stream().map(SourceAnswers::describe).toList());
            case TIME ->
                    throw Problem.notFound(
                            "metadata", "time", "Only country and series have metadata.");
        };
    }

    private static Variable describe(ListEntry.Country country) {
        return Variable.described(
                country.id(),
                country.name(),
                List.of(
                        new ListEntry.Named("2-alphacode", country.iso2Code()),
                        new ListEntry.Named("IncomeGroup", country.incomeLevel().value()),
                        new ListEntry.Named("Lendingcategory", country.lendingType().value()),
                        new ListEntry.Named("Region", country.region().value()),
                        new ListEntry.Named("ShortName", country.name())));
    }

    private static Variable describe(ListEntry.Indicator indicator) {
        List<String> topics = indicator.topics().stream().map(ListEntry.Named::value).toList();
        return Variable.described(
                indicator.id(),
                indicator.name(),
                List.of(
                        new ListEntry.Named("IndicatorName", indicator.name()),
                        new ListEntry.Named("Longdefinition", indicator.sourceNote()),
                        new ListEntry.Named("Source", indicator.sourceOrganization()),
                        new ListEntry.Named("Topic", String.join("; ", topics)),
                        new ListEntry.Named("Unitofmeasure", indicator.unit())));
    }

    /** Series whose metadata contain the text, ignoring letter case, with the matching metadata. */
    private Uni<List<Variable>> find(SourceQuery.Search search, List<String> languages) {
        String text = search.text().toLowerCase(Locale.ROOT);
        return lists.indicators("all", search.source(), languages)
                .map(all -> {
                    List<Variable> found = new ArrayList<>();
                    for (ListEntry.Indicator indicator : all) {
                        Variable variable = describe(indicator);
                        List<ListEntry.Named> fields =
                                variable.metatype() == null ? List.of() : variable.metatype();
                        List<ListEntry.Named> matching =
                                fields.stream()
                                        .filter(field ->
                                                field.value()
                                                        .toLowerCase(Locale.ROOT)
                                                        .contains(text))
                                        .toList();
                        if (!matching.isEmpty()) {
                            found.add(
                                    Variable.described(indicator.id(), indicator.name(), matching));
                        }
                    }
                    return found;
                });
    }
}
