package org.sharedgrowth.observatory.gateway.portal.agent.tool;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sharedgrowth.observatory.gateway.portal.agent.protocol.Json;
import org.sharedgrowth.observatory.gateway.portal.agent.schema.Cursor;
import org.sharedgrowth.observatory.gateway.portal.agent.words.Cleaned;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Area;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Indicator;
import org.sharedgrowth.observatory.gateway.portal.client.Listing;
import org.sharedgrowth.observatory.gateway.portal.client.Observation;
import org.sharedgrowth.observatory.gateway.portal.indicator.Download;
import org.sharedgrowth.observatory.gateway.portal.part.Target;

/**
 * The answer of {@link GetValues}.
 *
 * @param asked areas that were asked for, with members of groups; empty for all
 * @param covered codes of areas that have a figure
 * @param cursor where the answer begins
 * @param list the page of figures that contains this beginning
 */
record ValuesAnswer(
        Call call,
        Indicator indicator,
        Slice slice,
        List<Area> asked,
        Set<String> covered,
        Cursor cursor,
        Listing<Observation> list) {
    /** Maximum number of bytes of figures, sources and notes. */
    private static final int MAX_BYTES = 16_000;

    /** Further areas without a figure are listed by their codes only. */
    private static final int MAX_MISSING = 60;

    ObjectNode answer() {
        ArrayNode figures = Json.list();
        List<String> sources = new ArrayList<>();
        int end = addFigures(figures, sources);
        boolean more = end < list.total();
        String key = list.empty() ? "" : list.items().getFirst().key();
        int multiplier =
                list.empty()
                        ? indicator.unitMultiplier()
                        : list.items().getFirst().unitMultiplier();
        String unit = Envelope.unit(indicator, multiplier, call.language());
        String file = file(more || cursor.after() > 0);
        List<Area> without = cursor.after() > 0 ? List.of() : without();

        ObjectNode answer = Json.object();
        answer.put("summary", summary(figures, end, more, file, unit, without));
        answer.put("slice", slice.words(key, indicator));
        answer.put("unit", unit);
        answer.put("total", list.total());
        answer.put("given", figures.size());
        if (more) {
            answer.put("next", new Cursor(release(), end).toString());
        }
        answer.set("figures", figures);
        answer.set("missing", missing(without));
        answer.set("sources", Envelope.sources(sources));
        answer.put("cell", cell(key));
        answer.set("release", Envelope.release(list.release()));
        answer.set("cite", Envelope.cite(call, sources, indicator.name(), list.release(), link()));
        if (!file.isEmpty()) {
            answer.put("file", file);
        }
        return answer;
    }

    private long release() {
        return list.release() == null ? 0 : list.release().id();
    }

    /** Adds figures until the answer is full; returns how many of the total are given then. */
    private int addFigures(ArrayNode figures, List<String> sources) {
        int skipped = cursor.after() % GetValues.PAGE_SIZE;
        int bytes = 0;
        for (Observation one : list.items().stream().skip(skipped).toList()) {
            ObjectNode figure = Json.object();
            figure.put("area", one.area());
            figure.put("name", Cleaned.text(one.place()));
            figure.put("period", one.period());
            if (one.value() != null) {
                figure.set("value", Json.number(one.value()));
            }
            figure.put("status", Envelope.status(one.status(), call.language()));
            boolean isNew = false;
            if (!one.origin().isEmpty()) {
                isNew = !sources.contains(one.origin());
                figure.put("source", isNew ? sources.size() : sources.indexOf(one.origin()));
            }
            if (one.comment() != null && !one.comment().isBlank()) {
                figure.set("note", Envelope.quote("note", one.comment()));
            }
            bytes += Envelope.bytes(figure);
            bytes += isNew ? Envelope.bytes(Envelope.quote("source", one.origin())) : 0;
            if (bytes > MAX_BYTES && !figures.isEmpty()) {
                break;
            }
            if (isNew) {
                sources.add(one.origin());
            }
            figures.add(figure);
        }
        return cursor.after() + figures.size();
    }

    private List<Area> without() {
        return asked.stream().filter(area -> !covered.contains(area.code())).toList();
    }

    private ArrayNode missing(List<Area> without) {
        ArrayNode missing = Json.list();
        without.stream()
                .limit(MAX_MISSING)
                .forEach(area ->
                        missing.addObject()
                                .put("area", area.code())
                                .put("name", Cleaned.text(area.name()))
                                .put(
                                        "why",
                                        area.isGroup()
                                                ? "no figure of the group itself"
                                                : "no figure is published"));
        return missing;
    }

    private String summary(
            ArrayNode figures,
            int end,
            boolean more,
            String file,
            String unit,
            List<Area> without) {
        String name = Cleaned.text(indicator.name());
        String release = Envelope.inWords(list.release());
        StringBuilder text = new StringBuilder();
        if (more || cursor.after() > 0) {
            text.append(figures.size()).append(" of ").append(list.total()).append(" figures");
            text.append(more ? "; go on with cursor " + new Cursor(release(), end) : "");
            text.append(file.isEmpty() ? "" : ", or take all of them at " + file).append(". ");
        }
        if (figures.isEmpty()) {
            text.append(name + ": no figure is published for what was asked, in " + release + ".");
        } else if (list.total() == 1) {
            Observation one = list.items().getFirst();
            String value = one.value() == null ? "no value" : one.value().toPlainString();
            text.append(name + ", " + Cleaned.text(one.place()) + ", " + one.period() + ": ");
            text.append(value + " (" + unit + "; ");
            text.append(Envelope.status(one.status(), call.language()) + "), " + release + ".");
        } else {
            text.append(name + ": " + list.total() + " figures, " + release + ".");
        }
        if (!without.isEmpty()) {
            text.append(without.size() == 1 ? " 1 area has" : " " + without.size() + " areas have");
            text.append(" no figure, which is not zero");
            text.append(
                    without.size() <= MAX_MISSING
                            ? "."
                            : "; beside those listed: "
                                    + without.stream()
                                            .skip(MAX_MISSING)
                                            .map(Area::code)
                                            .collect(Collectors.joining(", "))
                                    + ".");
        }
        return Envelope.summary(call.language(), text.toString());
    }

    private String cell(String key) {
        String of = key.isEmpty() ? slice.key(indicator.code(), "AREA") : key;
        String flow =
                list.empty()
                        ? indicator.held().stream().map(one -> one.id()).findFirst().orElse("")
                        : list.items().getFirst().flow();
        return flow + "/" + Slice.withArea(of, "AREA") + "/PERIOD";
    }

    /** The page with the same figures, as they are now. */
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
        Download.Cut cut =
                new Download.Cut(
                        Target.of(Call.API + "observations"),
                        partial || asked.isEmpty(),
                        call.arguments().text("from"),
                        call.arguments().text("to"),
                        true);
        String csv = requireNonNullElse(Download.of(cut, list).csv(), "");
        return csv.isEmpty() ? "" : call.origin() + csv;
    }
}
