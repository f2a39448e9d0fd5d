package org.sharedgrowth.observatory.gateway.portal.agent.tool;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.portal.agent.protocol.Excerpt;
import org.sharedgrowth.observatory.gateway.portal.agent.protocol.Json;
import org.sharedgrowth.observatory.gateway.portal.agent.schema.Cursor;
import org.sharedgrowth.observatory.gateway.portal.agent.schema.ToolRefused;
import org.sharedgrowth.observatory.gateway.portal.agent.words.CitedTexts;
import org.sharedgrowth.observatory.gateway.portal.agent.words.CleanText;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Area;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Indicator;
import org.sharedgrowth.observatory.gateway.portal.client.Observation;
import org.sharedgrowth.observatory.gateway.portal.client.ServiceRefused;
import org.sharedgrowth.observatory.gateway.portal.part.Target;
import org.sharedgrowth.observatory.messages.citation.Rights;

/** The history of one figure, and what other offices reported for it. */
@Singleton
class ListRevisions implements Tool {
    /** A request for a year also finds its months, so more than one row may arrive. */
    static final int PAGE = 100;

    private static final int MAX_STEPS = 100;

    /** The offices that sent a figure. */
    record Offices(@Nullable List<Office> sources) {
        List<Office> all() {
            return requireNonNullElse(sources, List.<Office>of());
        }
    }

    /** An office that sent the figure, and whether its value is the published one. */
    record Office(String provider, @Nullable String name, boolean shown, @Nullable State current) {}

    /** An office's current value. */
    record State(@Nullable BigDecimal value, @Nullable String status) {}

    @Override
    public String name() {
        return "list_revisions";
    }

    @Override
    public Uni<ObjectNode> answer(Call call) {
        Indicator indicator = call.codes().indicator(call.arguments().text("indicator"));
        Area area = call.codes().area(call.arguments().text("area"));
        Slice slice = Slice.of(call.arguments().texts("filters"));
        String period = call.arguments().text("period");
        Target figure =
                slice.in(
                        Target.of(Call.API + "observations")
                                .with("indicator", indicator.code())
                                .with("area", area.code())
                                .with("from", period)
                                .with("to", period)
                                .with("pageSize", PAGE));
        return call.readOne(Target.of(Call.API + "indicators", indicator.code()), Indicator.class)
                .invoke(slice::check)
                .chain(described ->
                        call.readList(figure, Observation.class)
                                .chain(list -> {
                                    Optional<Observation> one = ofPeriod(list.items(), period);
                                    History.Cell cell =
                                            one.map(ListRevisions::cell)
                                                    .orElseGet(() ->
                                                            new History.Cell(
                                                                    CompareDates.flow(described),
                                                                    slice.key(
                                                                            described, area.code()),
                                                                    period));
                                    SourcesAndRights sourcesAndRights =
                                            new SourcesAndRights(
                                                    sources(described, one),
                                                    Envelope.rights(call, one.stream().toList()));
                                    return Uni.combine()
                                            .all()
                                            .unis(History.of(call, cell), offices(call, cell))
                                            .with((history, offices) -> {
                                                if (history.steps().isEmpty()) {
                                                    checkWhole(list.items(), period);
                                                }
                                                return answer(
                                                        call,
                                                        described,
                                                        slice,
                                                        cell,
                                                        history,
                                                        offices,
                                                        sourcesAndRights);
                                            });
                                }));
    }

    /**
     * The figure of exactly this period; a request for a year also finds its quarters and months.
     */
    private static Optional<Observation> ofPeriod(List<Observation> figures, String period) {
        return figures.stream().filter(one -> one.period().equals(period)).findFirst();
    }

    /**
     * Refuses a period, such as a year, that has no figure itself although its parts, such as its
     * quarters, have figures.
     *
     * @throws ToolRefused if there are figures only of parts of the period
     */
    private static void checkWhole(List<Observation> figures, String period) {
        List<String> parts =
                figures.stream()
                        .map(Observation::period)
                        .filter(one -> one.startsWith(period + "-"))
                        .distinct()
                        .toList();
        if (ofPeriod(figures, period).isEmpty() && !parts.isEmpty()) {
            throw new ToolRefused(
                    "There is no figure for '"
                            + Excerpt.of(period)
                            + "' as a whole, only for "
                            + String.join(", ", parts)
                            + ". Call again with one of these as period.");
        }
    }

    /** The sources of a figure, and what may be done with it. */
    private record SourcesAndRights(List<String> sources, Rights rights) {}

    /** The source of a figure, else that of its indicator. */
    static List<String> sources(Indicator indicator, Optional<Observation> figure) {
        String origin = figure.map(Observation::origin).orElse("");
        if (!origin.isEmpty()) {
            return List.of(origin);
        }
        return indicator.source() == null ? List.of() : List.of(indicator.source());
    }

    private static History.Cell cell(Observation figure) {
        return new History.Cell(figure.flow(), figure.key(), figure.period());
    }

    /** The offices that sent the figure; none if nobody did. */
    private static Uni<Offices> offices(Call call, History.Cell cell) {
        Target flow = Target.of(Call.API + "flows", cell.flow());
        Target key = Target.of(flow + "/cells", cell.key());
        Target period = Target.of(key.toString(), cell.period());
        return call.readOne(Target.of(period + "/sources"), Offices.class)
                .onFailure(ServiceRefused::isNotFound)
                .recoverWithItem(new Offices(List.of()));
    }

    private static ObjectNode answer(
            Call call,
            Indicator indicator,
            Slice slice,
            History.Cell cell,
            History history,
            Offices offices,
            SourcesAndRights sourcesAndRights) {
        Cursor cursor = Cursor.of(call.arguments().text("cursor"));
        int total = history.steps().size();
        ArrayNode rows = Json.list();
        history.steps().stream()
                .skip(cursor.after())
                .limit(MAX_STEPS)
                .forEach(step -> rows.add(step(call, step)));
        ArrayNode steps = Envelope.fitting(rows, 0);
        int end = cursor.after() + steps.size();
        Cursor next = new Cursor(history.release() == null ? 0 : history.release().id(), end);
        ArrayNode others = Json.list();
        for (Office office : offices.all()) {
            State current = office.current();
            if (!office.shown() && current != null) {
                ObjectNode one = others.addObject();
                one.put(
                        "office",
                        CleanText.text(requireNonNullElse(office.name(), office.provider())));
                CompareDates.addNumber(one, "value", current.value());
                one.put("status", Envelope.status(call, current.status()));
            }
        }
        ObjectNode answer = Json.object();
        String name = CleanText.text(indicator.name());
        String area = call.codes().areaName(cell.area());
        answer.put(
                "summary",
                Envelope.summary(
                        call,
                        Envelope.part(call, steps.size(), total, cursor, next),
                        total == 0
                                ? call.text().neverPublished(name, area, cell.period())
                                : call.text()
                                        .history(
                                                name,
                                                area,
                                                cell.period(),
                                                Integer.toString(total),
                                                Integer.toString(others.size()))));
        answer.put("slice", slice.words(call, cell.key(), indicator));
        answer.put("unit", Envelope.unit(call, indicator, indicator.unitMultiplier()));
        answer.put("total", total);
        answer.put("given", steps.size());
        if (end < total) {
            answer.put("next", next.toString());
        }
        answer.set("steps", steps);
        answer.set("others", others);
        answer.put("cell", cell.toString());
        answer.set("release", Envelope.release(history.release()));
        answer.set(
                "cite",
                Envelope.cite(
                        call,
                        sourcesAndRights.sources(),
                        sourcesAndRights.rights(),
                        indicator.name(),
                        history.release(),
                        call.link(cell.page())));
        return answer;
    }

    private static ObjectNode step(Call call, History.Step step) {
        ObjectNode one = Json.object();
        one.put("release", step.release());
        one.put("published", Objects.toString(step.published(), ""));
        CompareDates.addNumber(one, "value", step.value());
        one.put("status", status(call, step));
        if (step.reason() != null && !step.reason().isBlank()) {
            one.set(
                    "reason",
                    CitedTexts.quotation(
                            call.codes().officeName(step.provider(), call.text().office()),
                            step.reason()));
        }
        return one;
    }

    static String status(Call call, History.Step step) {
        return step.state() == null
                ? call.text().removed()
                : Envelope.status(call, step.state().status());
    }
}
