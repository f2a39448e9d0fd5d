package org.sharedgrowth.observatory.gateway.portal.agent.tool;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.portal.agent.protocol.Json;
import org.sharedgrowth.observatory.gateway.portal.agent.schema.Cursor;
import org.sharedgrowth.observatory.gateway.portal.agent.schema.ToolRefused;
import org.sharedgrowth.observatory.gateway.portal.agent.words.CitedTexts;
import org.sharedgrowth.observatory.gateway.portal.agent.words.CleanText;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Area;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Indicator;
import org.sharedgrowth.observatory.gateway.portal.client.Differences;
import org.sharedgrowth.observatory.gateway.portal.client.Observation;
import org.sharedgrowth.observatory.gateway.portal.client.Releases;
import org.sharedgrowth.observatory.gateway.portal.part.Target;
import org.sharedgrowth.observatory.messages.citation.Rights;

/** What changed in an indicator between two dates. */
@Singleton
class CompareDates implements Tool {
    private static final int PAGE = 1000;

    /**
     * Maximum number of changes; if there are more, the call is refused and has to name areas. Of
     * the four requests that a call may make to the services, one reads the indicator and one the
     * terms, so two are left for changes.
     */
    private static final int MAX_CHANGES = 2 * PAGE;

    /** Maximum number of figures whose terms of use are read. */
    private static final int MAX_TERMS = 300;

    private static final int MAX_ROWS = 80;

    @Override
    public String name() {
        return "compare_dates";
    }

    @Override
    public Uni<ObjectNode> answer(Call call) {
        Indicator indicator = call.codes().indicator(call.arguments().text("indicator"));
        List<String> areas = new ArrayList<>();
        for (String code : call.arguments().texts("areas")) {
            Area area = call.codes().area(code);
            areas.add(area.code());
            if (area.isGroup()) {
                call.codes().members(area.code()).forEach(one -> areas.add(one.code()));
            }
        }
        Slice slice = Slice.of(call.arguments().texts("filters"));
        Cursor cursor = Cursor.of(call.arguments().text("cursor"));
        String flow = flow(indicator);
        Target query =
                Target.of(Target.of(Call.API + "flows", flow) + "/revisions")
                        .with("from", call.arguments().text("before"))
                        .with(
                                "to",
                                cursor.release() > 0
                                        ? Long.toString(cursor.release())
                                        : call.arguments().text("after"))
                        .with("indicator", indicator.code())
                        .with("area", String.join(",", areas))
                        .with("pageSize", PAGE);
        return call.readOne(Target.of(Call.API + "indicators", indicator.code()), Indicator.class)
                .invoke(slice::check)
                .chain(known ->
                        pages(call, query, 1, new ArrayList<>())
                                .chain(pages ->
                                        rights(call, known, flow, areas, slice, pages)
                                                .map(rights ->
                                                        answer(
                                                                call, known, flow, slice, cursor,
                                                                pages, rights))));
    }

    /**
     * The terms of use of the figures, as their owners state them at the later date. No licence is
     * stated if there are more figures than are read.
     */
    private static Uni<Rights> rights(
            Call call,
            Indicator indicator,
            String flow,
            List<String> areas,
            Slice slice,
            List<Differences.Answer> pages) {
        Releases.Pin release = pages.getFirst().to();
        Target figures =
                slice.in(
                        Target.of(Call.API + "observations")
                                .with("indicator", indicator.code())
                                .with("flow", flow)
                                .with("area", String.join(",", areas))
                                .with("latest", 1)
                                .with("pageSize", MAX_TERMS));
        Target dated = release == null ? figures : figures.with("release", release.id());
        return call.readList(dated, Observation.class)
                .map(list ->
                        list.hasNext()
                                ? Rights.ofFacts(call.language())
                                : Envelope.rights(call, list.items()));
    }

    /** The flow with the most figures of an indicator. */
    static String flow(Indicator indicator) {
        return indicator.dataflows().stream()
                .map(flow -> flow.id())
                .findFirst()
                .orElseThrow(() ->
                        new ToolRefused(
                                "No figure of "
                                        + indicator.code()
                                        + " is published, so nothing changed."));
    }

    private static Uni<List<Differences.Answer>> pages(
            Call call, Target query, int number, List<Differences.Answer> read) {
        return call.readOne(query.with("page", number), Differences.Answer.class)
                .chain(page -> {
                    if (page.total() > MAX_CHANGES) {
                        throw new ToolRefused(
                                page.total()
                                        + " figures changed, which is too many for one call."
                                        + " Name areas, or dates that are closer.");
                    }
                    read.add(page);
                    return page.list().hasNext()
                            ? pages(call, query, number + 1, read)
                            : Uni.createFrom().item(read);
                });
    }

    private static ObjectNode answer(
            Call call,
            Indicator indicator,
            String flow,
            Slice slice,
            Cursor cursor,
            List<Differences.Answer> pages,
            Rights rights) {
        String first = call.arguments().text("from");
        String last = call.arguments().text("to");
        List<Differences.Cell> cells =
                pages.stream()
                        .flatMap(page -> page.list().items().stream())
                        .filter(cell -> slice.matches(cell.key()))
                        .filter(cell -> first.isEmpty() || cell.period().compareTo(first) >= 0)
                        .filter(cell ->
                                last.isEmpty()
                                        || cell.period().compareTo(last) <= 0
                                        || cell.period().startsWith(last))
                        .toList();
        ArrayNode rows = Json.list();
        cells.stream()
                .skip(cursor.after())
                .limit(MAX_ROWS)
                .forEach(cell -> rows.add(change(call, flow, cell)));
        ArrayNode given = Envelope.fitting(rows, 0);
        Differences.Answer ends = pages.getFirst();
        int end = cursor.after() + given.size();
        boolean hasMore = end < cells.size();
        Cursor next = new Cursor(ends.to() == null ? 0 : ends.to().id(), end);

        ObjectNode answer = Json.object();
        answer.put(
                "summary",
                Envelope.summary(
                        call,
                        Envelope.part(call, given.size(), cells.size(), cursor, next),
                        call.text()
                                .changes(
                                        CleanText.text(indicator.name()),
                                        Envelope.inWords(call, ends.from()),
                                        Envelope.inWords(call, ends.to()),
                                        Integer.toString(cells.size()))));
        answer.put("slice", slice.words(call, indicator));
        answer.put("unit", Envelope.unit(call, indicator, indicator.unitMultiplier()));
        for (String kind : List.of("added", "revised", "removed")) {
            answer.put(kind, cells.stream().filter(cell -> cell.change().equals(kind)).count());
        }
        answer.put("total", cells.size());
        answer.put("given", given.size());
        if (hasMore) {
            answer.put("next", next.toString());
        }
        answer.set("changes", given);
        answer.set("from", Envelope.release(ends.from()));
        answer.set("to", Envelope.release(ends.to()));
        answer.set(
                "cite",
                Envelope.cite(
                        call,
                        indicator.source() == null ? List.of() : List.of(indicator.source()),
                        rights,
                        indicator.name(),
                        ends.to(),
                        call.link(
                                Target.of("/indicators", indicator.code())
                                        .with(
                                                "asOf",
                                                ends.to() == null ? "" : ends.to().instant()))));
        return answer;
    }

    private static ObjectNode change(Call call, String flow, Differences.Cell cell) {
        ObjectNode change = Json.object();
        String area = requireNonNullElse(cell.area(), "");
        change.put("area", area);
        change.put("name", CleanText.text(requireNonNullElse(cell.areaName(), area)));
        change.put("period", cell.period());
        change.put("kind", cell.change());
        addNumber(change, "old", value(cell.previous()));
        addNumber(change, "new", value(cell.current()));
        addNumber(change, "change", cell.absolute());
        Differences.State state = cell.current() == null ? cell.previous() : cell.current();
        change.put("status", Envelope.status(call, state == null ? null : state.status()));
        change.put("release", cell.release());
        change.put("published", Objects.toString(cell.publishedAt(), ""));
        if (cell.reason() != null && !cell.reason().isBlank()) {
            change.set(
                    "reason",
                    CitedTexts.quotation(
                            call.codes().officeName(cell.provider(), call.text().office()),
                            cell.reason()));
        }
        change.put("cell", flow + "/" + cell.key() + "/" + cell.period());
        return change;
    }

    private static @Nullable BigDecimal value(Differences.@Nullable State state) {
        return state == null ? null : state.value();
    }

    /** Adds a number if there is one. */
    static void addNumber(ObjectNode to, String name, @Nullable BigDecimal number) {
        if (number != null) {
            to.set(name, Json.number(number));
        }
    }
}
