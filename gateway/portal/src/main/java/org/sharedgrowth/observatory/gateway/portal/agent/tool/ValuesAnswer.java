package org.sharedgrowth.observatory.gateway.portal.agent.tool;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sharedgrowth.observatory.gateway.portal.agent.protocol.Json;
import org.sharedgrowth.observatory.gateway.portal.agent.schema.Cursor;
import org.sharedgrowth.observatory.gateway.portal.agent.words.AgentText;
import org.sharedgrowth.observatory.gateway.portal.agent.words.CitedTexts;
import org.sharedgrowth.observatory.gateway.portal.agent.words.CleanText;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Indicator;
import org.sharedgrowth.observatory.gateway.portal.client.Listing;
import org.sharedgrowth.observatory.gateway.portal.client.Observation;
import org.sharedgrowth.observatory.gateway.portal.indicator.Download;
import org.sharedgrowth.observatory.gateway.portal.part.Target;

/**
 * The answer of {@link GetValues}.
 *
 * @param missingAreas areas that were asked for and have no figure
 * @param cursor where the answer begins
 * @param list figures from there on, and the number of all
 */
record ValuesAnswer(
        Call call,
        Indicator indicator,
        Slice slice,
        MissingAreas missingAreas,
        Cursor cursor,
        Listing<Observation> list) {
    /** Maximum number of bytes of figures, sources, notes, and areas without a figure. */
    private static final int MAX_BYTES = 16_000;

    /** Minimum number of bytes available for figures and their sources. */
    private static final int MIN_BYTES = 6_000;

    ObjectNode answer() {
        ArrayNode figures = Json.list();
        List<String> sources = new ArrayList<>();
        String key = list.empty() ? "" : list.items().getFirst().key();
        String cell = cell(key);
        int multiplier =
                list.empty()
                        ? indicator.unitMultiplier()
                        : list.items().getFirst().unitMultiplier();
        ArrayNode missing = missingAreas.asList(call);
        int maxBytes = Math.max(MIN_BYTES, MAX_BYTES - Envelope.bytes(missing));
        int end = addFigures(figures, sources, cell, multiplier, maxBytes);
        boolean hasMore = end < list.total();
        String unit = Envelope.unit(call, indicator, multiplier);
        String file = file(hasMore || cursor.after() > 0);

        ObjectNode answer = Json.object();
        answer.put("summary", summary(figures.size(), end, unit, file));
        answer.put(
                "slice",
                key.isEmpty() ? slice.words(call, indicator) : slice.words(call, key, indicator));
        answer.put("unit", unit);
        answer.put("total", list.total());
        answer.put("given", figures.size());
        if (hasMore) {
            answer.put("next", new Cursor(release(), end).toString());
        }
        answer.set("figures", figures);
        answer.set("missing", missing);
        answer.set("sources", Envelope.sources(call, sources));
        answer.put("cell", cell);
        answer.set("release", Envelope.release(list.release()));
        answer.set(
                "cite",
                Envelope.cite(
                        call,
                        sources,
                        Envelope.rights(call, list.items()),
                        indicator.name(),
                        list.release(),
                        link()));
        if (!file.isEmpty()) {
            answer.put("file", file);
        }
        return answer;
    }

    private long release() {
        return list.release() == null ? 0 : list.release().id();
    }

    /**
     * Adds figures until the answer is full; returns how many of the total this and the previous
     * parts of the answer contain.
     *
     * @param cell the address of the figures, with placeholders for area and period; a figure with
     *     a different address or multiplier states its own
     * @param maxBytes number of bytes that fill the answer
     */
    private int addFigures(
            ArrayNode figures, List<String> sources, String cell, int multiplier, int maxBytes) {
        int bytes = 0;
        for (Observation one : list.items()) {
            ObjectNode figure = Json.object();
            figure.put("area", one.area());
            figure.put("name", CleanText.text(one.place()));
            figure.put("period", one.period());
            if (one.value() != null) {
                figure.set("value", Json.number(one.value()));
            }
            figure.put("status", Envelope.status(call, one.status()));
            boolean isNew = false;
            if (!one.origin().isEmpty()) {
                isNew = !sources.contains(one.origin());
                figure.put("source", isNew ? sources.size() : sources.indexOf(one.origin()));
            }
            if (one.comment() != null && !one.comment().isBlank()) {
                figure.set("note", CitedTexts.quotation(call.text().note(), one.comment()));
            }
            if (one.unitMultiplier() != multiplier) {
                figure.put("unit", Envelope.unit(call, indicator, one.unitMultiplier()));
            }
            String ownCell = one.flow() + "/" + Slice.withArea(one.key(), "AREA") + "/PERIOD";
            if (!ownCell.equals(cell)) {
                figure.put("cell", one.flow() + "/" + one.key() + "/" + one.period());
            }
            bytes += Envelope.bytes(figure);
            bytes +=
                    isNew
                            ? Envelope.bytes(
                                    CitedTexts.quotation(call.text().source(), one.origin()))
                            : 0;
            if (bytes > maxBytes && !figures.isEmpty()) {
                break;
            }
            if (isNew) {
                sources.add(one.origin());
            }
            figures.add(figure);
        }
        return cursor.after() + figures.size();
    }

    private String summary(int given, int end, String unit, String file) {
        AgentText text = call.text();
        String total = Long.toString(list.total());
        return Envelope.summary(
                call,
                part(given, end, total, file),
                content(text, unit, total),
                missingAreas.sentence(text));
    }

    private String part(int given, int end, String total, String file) {
        AgentText text = call.text();
        Envelope.checkWithin(cursor, list.total());
        String some = Integer.toString(given);
        if (end >= list.total()) {
            return cursor.after() > 0 ? text.lastPart(some, total) : "";
        }
        String next = new Cursor(release(), end).toString();
        return file.isEmpty()
                ? text.partOfFigures(some, total, next)
                : text.partOfFiguresInFile(some, total, next, file);
    }

    private String content(AgentText text, String unit, String total) {
        String name = CleanText.text(indicator.name());
        String release = Envelope.inWords(call, list.release());
        if (list.total() == 0) {
            return text.noFigure(name, release);
        }
        if (list.total() > 1) {
            return text.figures(name, release, total);
        }
        Observation one = list.items().getFirst();
        return text.oneFigure(
                name,
                CleanText.text(one.place()),
                one.period(),
                Envelope.value(call, one.value()),
                unit,
                Envelope.status(call, one.status()),
                release);
    }

    private String cell(String key) {
        String example = key.isEmpty() ? slice.key(indicator, "AREA") : key;
        String flow =
                list.empty()
                        ? indicator.dataflows().stream().map(one -> one.id()).findFirst().orElse("")
                        : list.items().getFirst().flow();
        return flow.isEmpty() ? "" : flow + "/" + Slice.withArea(example, "AREA") + "/PERIOD";
    }

    /** The page with the same figures, in the same release. */
    private String link() {
        Target page =
                Target.of("/indicators", indicator.code())
                        .with("area", String.join(",", call.arguments().texts("areas")))
                        .with("from", call.arguments().text("from"))
                        .with("to", call.arguments().text("to"));
        for (Map.Entry<String, String> one : slice.chosen().entrySet()) {
            page = page.with(one.getKey().toLowerCase(Locale.ROOT), one.getValue());
        }
        return call.link(page.with("asOf", Envelope.instant(list.release())));
    }

    private String file(boolean partial) {
        Download.Filter filter =
                new Download.Filter(
                        Target.of(Call.API + "observations"),
                        partial || !call.arguments().has("areas"),
                        call.arguments().text("from"),
                        call.arguments().text("to"),
                        true);
        String csv = requireNonNullElse(Download.of(filter, list).csv(), "");
        return csv.isEmpty() ? "" : call.origin() + csv;
    }
}
