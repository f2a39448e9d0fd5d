package org.sharedgrowth.observatory.gateway.portal.agent.tool;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import io.vertx.core.MultiMap;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.portal.agent.protocol.Json;
import org.sharedgrowth.observatory.gateway.portal.agent.schema.ToolRefused;
import org.sharedgrowth.observatory.gateway.portal.agent.words.AgentText;
import org.sharedgrowth.observatory.gateway.portal.agent.words.CitedTexts;
import org.sharedgrowth.observatory.gateway.portal.agent.words.CleanText;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Indicator;
import org.sharedgrowth.observatory.gateway.portal.client.Observation;
import org.sharedgrowth.observatory.gateway.portal.client.Releases;
import org.sharedgrowth.observatory.gateway.portal.part.Target;
import org.sharedgrowth.observatory.messages.citation.Citation;

/** Whether a figure was published, by whom, and whether it still holds. */
@Singleton
class VerifyFigure implements Tool {
    private static final String HISTORY = "/releases/history?";

    @Override
    public String name() {
        return "verify_figure";
    }

    @Override
    public Uni<ObjectNode> answer(Call call) {
        String figure = call.arguments().text("figure");
        @Nullable BigDecimal stated = parseValue(call.arguments().text("value"));
        return PrintedFigure.code(call, figure)
                .map(code -> verifyPrinted(call, code, stated))
                .orElseGet(() -> verifyCell(call, cell(call, figure), stated));
    }

    /**
     * Verifies a printed figure by its check code, together with the cell that it shows, if it
     * shows one.
     */
    private static Uni<ObjectNode> verifyPrinted(
            Call call, String code, @Nullable BigDecimal stated) {
        return PrintedFigure.read(call, code)
                .chain(printed ->
                        printed.cell()
                                .map(cell -> verifyWithCell(call, printed, cell, stated))
                                .orElseGet(
                                        () -> Uni.createFrom().item(printed.answer(call, stated))));
    }

    private static Uni<ObjectNode> verifyWithCell(
            Call call, PrintedFigure printed, History.Cell cell, @Nullable BigDecimal stated) {
        Target described = Target.of(Call.API + "indicators", cell.indicator());
        return call.readOne(described, Indicator.class)
                .chain(indicator ->
                        History.of(call, cell)
                                .chain(history -> {
                                    Optional<History.Step> step = printed.step(history);
                                    if (step.isEmpty()) {
                                        return Uni.createFrom().item(printed.answer(call, stated));
                                    }
                                    return figure(call, cell, step.get())
                                            .map(figure ->
                                                    printed.complete(
                                                            call,
                                                            answer(
                                                                    call,
                                                                    indicator,
                                                                    cell,
                                                                    history,
                                                                    step.get(),
                                                                    null,
                                                                    Optional.empty(),
                                                                    figure),
                                                            step.get().value(),
                                                            stated));
                                }));
    }

    private static Uni<ObjectNode> verifyCell(
            Call call, History.Cell cell, @Nullable BigDecimal stated) {
        Target described = Target.of(Call.API + "indicators", cell.indicator());
        call.codes().indicator(cell.indicator());
        return call.readOne(described, Indicator.class)
                .chain(indicator ->
                        History.of(call, cell)
                                .chain(history -> {
                                    if (history.steps().isEmpty()) {
                                        // Checked only now: areas that were dropped from the
                                        // list still have a history.
                                        call.codes().area(cell.area());
                                        return Uni.createFrom().item(neverPublished(call, cell));
                                    }
                                    History.Step step = findStep(history, stated);
                                    Target release =
                                            Target.of(
                                                    Call.API + "releases",
                                                    Long.toString(step.release()));
                                    return Uni.combine()
                                            .all()
                                            .unis(
                                                    call.readOne(release, Releases.Item.class),
                                                    figure(call, cell, step))
                                            .with((item, figure) ->
                                                    answer(
                                                            call,
                                                            indicator,
                                                            cell,
                                                            history,
                                                            step,
                                                            stated,
                                                            Optional.ofNullable(item.hash()),
                                                            figure));
                                }));
    }

    /** The figure as it was in a release, with its source and unit; none if it was removed. */
    private static Uni<Optional<Observation>> figure(
            Call call, History.Cell cell, History.Step step) {
        Target target =
                Target.of(Call.API + "observations")
                        .with("indicator", cell.indicator())
                        .with("area", cell.area())
                        .with("flow", cell.flow())
                        .with("from", cell.period())
                        .with("to", cell.period())
                        .with("release", step.release())
                        .with("pageSize", ListRevisions.PAGE);
        return call.readList(cell.slice().in(target), Observation.class)
                .map(list ->
                        list.items().stream()
                                .filter(one -> one.key().equals(cell.key()))
                                .filter(one -> one.period().equals(cell.period()))
                                .findFirst());
    }

    /** Reads flow/key/period, or a link to the page of a figure's history. */
    static History.Cell cell(Call call, String figure) {
        if (figure.startsWith(call.origin() + HISTORY)) {
            MultiMap query = MultiMap.caseInsensitiveMultiMap();
            String sent = figure.substring((call.origin() + HISTORY).length());
            for (String pair : sent.split("[&#]", -1)) {
                int equals = pair.indexOf('=');
                if (equals > 0) {
                    query.add(pair.substring(0, equals), decode(pair.substring(equals + 1)));
                }
            }
            return History.Cell.of(
                    query.get("flow") + "/" + query.get("key") + "/" + query.get("period"));
        }
        if (figure.contains("://")) {
            throw new ToolRefused(
                    "Only a link to a single figure can be verified: "
                            + call.origin()
                            + HISTORY
                            + "flow=…&key=…&period=… or "
                            + call.origin()
                            + "/v/…. Instead of a link, give a cell from get_values with AREA"
                            + " and PERIOD replaced, or a check code from get_report_facts.");
        }
        return History.Cell.of(figure);
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static @Nullable BigDecimal parseValue(String text) {
        if (text.isEmpty()) {
            return null;
        }
        String plain = text.replace("\u202F", "").replace("\u00A0", "").replace(" ", "");
        plain = plain.replaceFirst("%$", "");
        if (!plain.matches("[+-]?[0-9]{1,18}([.][0-9]{1,18})?")) {
            throw new ToolRefused(
                    "'value' must be a number with a decimal point, such as 35.0, in the unit of"
                            + " the figure.");
        }
        return new BigDecimal(plain);
    }

    /** The newest step with the stated value, else the newest with a value, else the newest. */
    private static History.Step findStep(History history, @Nullable BigDecimal stated) {
        List<History.Step> newestFirst = history.steps().reversed();
        return newestFirst.stream()
                .filter(step -> stated != null && isSame(step.value(), stated))
                .findFirst()
                .orElseGet(() ->
                        newestFirst.stream()
                                .filter(step -> step.value() != null)
                                .findFirst()
                                .orElse(newestFirst.getFirst()));
    }

    static boolean isSame(@Nullable BigDecimal one, BigDecimal other) {
        return one != null && one.compareTo(other) == 0;
    }

    private static String verdict(History history, History.Step step, @Nullable BigDecimal stated) {
        History.Step now = history.steps().getLast();
        if (stated != null && !isSame(step.value(), stated)) {
            return "other value";
        }
        if (now.value() == null) {
            return "withdrawn";
        }
        return step.value() != null && isSame(now.value(), step.value()) ? "holds" : "revised";
    }

    private static ObjectNode neverPublished(Call call, History.Cell cell) {
        return Json.object()
                .put("summary", Envelope.summary(call, call.text().neverPublishedCell()))
                .put("verdict", "never published")
                .put("cell", cell.toString());
    }

    private static ObjectNode answer(
            Call call,
            Indicator indicator,
            History.Cell cell,
            History history,
            History.Step step,
            @Nullable BigDecimal stated,
            Optional<String> hash,
            Optional<Observation> figure) {
        History.Step now = history.steps().getLast();
        String verdict = verdict(history, step, stated);
        int multiplier = figure.map(Observation::unitMultiplier).orElse(indicator.unitMultiplier());
        String unit = Envelope.unit(call, indicator, multiplier);
        ObjectNode answer = Json.object();
        answer.put(
                "summary",
                Envelope.summary(
                        call, sentence(call, indicator, cell, unit, verdict, step, now, stated)));
        answer.put("verdict", verdict);
        answer.put("cell", cell.toString());
        answer.put("slice", cell.slice().words(call, cell.key(), indicator));
        answer.put("unit", unit);
        CompareDates.addNumber(answer, "published", step.value());
        CompareDates.addNumber(answer, "now", now.value());
        answer.put("status", ListRevisions.status(call, now));
        answer.put("office", call.codes().officeName(step.provider(), call.text().notStated()));
        answer.set("release", Envelope.release(step.pin()));
        hash.ifPresent(known -> answer.put("hash", known));
        Citation citation =
                Envelope.citation(
                        call,
                        ListRevisions.sources(indicator, figure),
                        Envelope.rights(call, figure.stream().toList()),
                        indicator.name(),
                        step.pin(),
                        call.link(cell.page().with("period", cell.period())));
        answer.set("cite", CitedTexts.citation(citation));
        answer.put("bibtex", citation.bibtex().strip().replaceAll("\\s+", " "));
        return answer;
    }

    private static String sentence(
            Call call,
            Indicator indicator,
            History.Cell cell,
            String unit,
            String verdict,
            History.Step step,
            History.Step now,
            @Nullable BigDecimal stated) {
        AgentText text = call.text();
        String name = CleanText.text(indicator.name());
        String area = call.codes().areaName(cell.area());
        String period = cell.period();
        String value = Envelope.value(call, step.value());
        String release = Envelope.inWords(call, step.pin());
        String current = Envelope.value(call, now.value());
        return switch (verdict) {
            case "holds" -> text.holds(name, area, period, value, release, unit);
            case "revised" -> text.revised(name, area, period, value, release, current, unit);
            case "withdrawn" -> text.withdrawn(name, area, period, value, release, unit);
            default ->
                    text.otherValue(
                            name, area, period, Envelope.value(call, stated), current, unit);
        };
    }
}
