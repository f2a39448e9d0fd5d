package org.sharedgrowth.observatory.gateway.portal.agent.tool;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.contract.ProblemType;
import org.sharedgrowth.observatory.gateway.portal.agent.protocol.Json;
import org.sharedgrowth.observatory.gateway.portal.agent.schema.Cursor;
import org.sharedgrowth.observatory.gateway.portal.agent.words.CleanText;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Area;
import org.sharedgrowth.observatory.gateway.portal.client.Indices;
import org.sharedgrowth.observatory.gateway.portal.client.analysis.Basis;
import org.sharedgrowth.observatory.gateway.portal.part.Target;

/** The parts that all answers with computed figures have in common. */
final class ComputedAnswers {
    /** Maximum number of rows of an answer; each has several numbers. */
    static final int MAX_ROWS = 40;

    /** Maximum number of sources that an answer names; further ones are only counted. */
    private static final int MAX_SOURCES = 12;

    /** Maximum number of warnings in an answer; further ones are only counted. */
    private static final int MAX_WARNINGS = 20;

    private ComputedAnswers() {}

    private static String warning(Basis.Warning note) {
        String area = requireNonNullElse(note.area(), "");
        String period = requireNonNullElse(note.period(), "");
        String place = (area + " " + period).strip();
        return place.isEmpty() ? note.detail() : place + ": " + note.detail();
    }

    /** Names of the sources of all figures that were used. */
    private static List<String> sourceNames(Basis basis) {
        Set<String> names = new LinkedHashSet<>();
        for (Indices.Input input : basis.figures()) {
            names.addAll(requireNonNullElse(input.sources(), List.<String>of()));
            if (input.source() != null && !input.source().isBlank()) {
                names.add(input.source());
            }
        }
        return List.copyOf(names);
    }

    private static String method(Call call, Basis basis) {
        Basis.Method method = basis.method();
        return CleanText.visible(
                method == null
                        ? call.text().notStated()
                        : call.text().method(method.id(), method.version()));
    }

    /** A number, or the reason why there is none. */
    record Estimate(
            @Nullable BigDecimal value,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            @Nullable String reason,
            @Nullable String missing) {}

    private static String reason(Call call, @Nullable String code) {
        if (code == null) {
            return call.text().notComputed();
        }
        return switch (code) {
            case "no-standard-errors" -> call.text().noStandardErrors();
            case "no-sample-size" -> call.text().noSampleSize();
            default ->
                    ProblemType.find(code)
                            .map(type -> type.title(call.language()))
                            .orElseGet(() -> code.replace('-', ' '));
        };
    }

    /** Adds a number with its bounds, or the reason why it has no value; nothing if it is null. */
    static void add(Call call, ObjectNode to, String name, @Nullable Estimate number) {
        if (number == null) {
            return;
        }
        if (number.value() == null) {
            String missing = number.missing() == null ? "" : " (" + number.missing() + ")";
            to.put(name + " (why none)", CleanText.text(reason(call, number.reason()) + missing));
            return;
        }
        CompareDates.addNumber(to, name, number.value());
        CompareDates.addNumber(to, name + " low", number.low());
        CompareDates.addNumber(to, name + " high", number.high());
    }

    /** A request with the areas, periods and release that a call names. */
    static Target query(Call call, Target target, Cursor cursor) {
        List<String> countries = new ArrayList<>();
        List<String> groups = new ArrayList<>();
        for (String code : call.arguments().texts("areas")) {
            Area area = call.codes().area(code);
            (area.isGroup() ? groups : countries).add(area.code());
        }
        Target query =
                target.with("area", String.join(",", countries))
                        .with("group", String.join(",", groups))
                        .with("from", call.arguments().text("from"))
                        .with("to", call.arguments().text("to"));
        return cursor.release() > 0
                ? query.with("release", cursor.release())
                : query.with("asOf", call.arguments().text("as_of"));
    }

    /** A request for the page of rows that contains the position of a cursor. */
    static Target page(Target query, Cursor cursor) {
        return query.with("page", cursor.after() / MAX_ROWS + 1L).with("pageSize", MAX_ROWS);
    }

    /**
     * The address of the same request at the service, pinned to the release that it was answered
     * from.
     */
    static Target pinned(Target query, Basis basis) {
        Map<String, String> parameters = new LinkedHashMap<>(query.query());
        parameters.remove("asOf");
        Target bare = new Target(query.path(), parameters);
        return basis.release() == null ? bare : bare.with("release", basis.release().id());
    }

    /**
     * Completes an answer with as many of its rows as fit.
     *
     * @param rowsName name of the answer's member that gets the rows
     * @param rows the page of rows that contains the answer's first row
     * @param total number of all rows
     * @param text the sentences to begin with
     * @param title the title to cite
     * @param page the page, or the address at the service, that shows the same rows
     */
    static ObjectNode answer(
            Call call,
            ObjectNode answer,
            String rowsName,
            ArrayNode rows,
            long total,
            Cursor cursor,
            Basis basis,
            String text,
            String title,
            Target page) {
        ArrayNode given = Envelope.fitting(rows, cursor.after() % MAX_ROWS);
        int end = cursor.after() + given.size();
        boolean hasMore = end < total;
        Cursor next = new Cursor(basis.release() == null ? 0 : basis.release().id(), end);
        answer.put(
                "summary",
                Envelope.summary(
                        call,
                        Envelope.part(call, given.size(), total, cursor, next),
                        text,
                        call.text().computedFrom(Envelope.inWords(call, basis.release()))));
        answer.put("total", total);
        answer.put("given", given.size());
        if (hasMore) {
            answer.put("next", next.toString());
        }
        answer.set(rowsName, given);
        answer.put("method", method(call, basis));
        ArrayNode warnings = Json.list();
        basis.notes().stream()
                .limit(MAX_WARNINGS)
                .forEach(note -> warnings.add(CleanText.text(warning(note))));
        if (!warnings.isEmpty()) {
            answer.set("warnings", warnings);
        }
        if (basis.notes().size() > MAX_WARNINGS) {
            answer.put("more warnings", basis.notes().size() - MAX_WARNINGS);
        }
        List<String> sources = sourceNames(basis);
        answer.set("sources", Envelope.sources(call, sources.stream().limit(MAX_SOURCES).toList()));
        if (sources.size() > MAX_SOURCES) {
            answer.put("more sources", sources.size() - MAX_SOURCES);
        }
        answer.set("release", Envelope.release(basis.release()));
        answer.set("cite", Envelope.cite(call, sources, title, basis.release(), call.link(page)));
        return answer;
    }
}
