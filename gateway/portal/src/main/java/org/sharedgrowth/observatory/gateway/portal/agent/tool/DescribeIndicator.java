package org.sharedgrowth.observatory.gateway.portal.agent.tool;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.portal.agent.protocol.Json;
import org.sharedgrowth.observatory.gateway.portal.agent.words.CleanText;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Area;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Indicator;
import org.sharedgrowth.observatory.gateway.portal.client.Listing;
import org.sharedgrowth.observatory.gateway.portal.client.Observation;
import org.sharedgrowth.observatory.gateway.portal.part.Target;

/** Describes an indicator, with its breakdowns as filters. */
@Singleton
class DescribeIndicator implements Tool {
    private static final int MAX_FIGURES = 1000;

    @Override
    public String name() {
        return "describe_indicator";
    }

    @Override
    public Uni<ObjectNode> answer(Call call) {
        String code = call.codes().indicator(call.arguments().text("indicator")).code();
        String area = call.arguments().text("area");
        Uni<Indicator> described =
                call.readOne(Target.of(Call.API + "indicators", code), Indicator.class);
        Target figures = Target.of(Call.API + "observations").with("indicator", code);
        if (area.isEmpty()) {
            // One figure is read only to learn the release of the answer.
            return described.chain(indicator ->
                    call.readList(figures.with("latest", 1).with("pageSize", 1), Observation.class)
                            .map(one -> answer(call, indicator, null, one)));
        }
        Area known = call.codes().area(area);
        Target all =
                figures.with("area", known.code())
                        .with("sex", "*")
                        .with("age", "*")
                        .with("urbanisation", "*")
                        .with("income", "*")
                        .with("disability", "*")
                        .with("pageSize", MAX_FIGURES);
        return described.chain(indicator ->
                call.readList(all, Observation.class)
                        .map(list -> answer(call, indicator, known, list)));
    }

    private static ObjectNode answer(
            Call call, Indicator indicator, @Nullable Area area, Listing<Observation> figures) {
        String name = CleanText.text(indicator.name());
        String unit = Envelope.unit(call, indicator, indicator.unitMultiplier());
        ObjectNode answer = Json.object();
        answer.put(
                "summary",
                Envelope.summary(
                        call,
                        call.text()
                                .described(
                                        name,
                                        Long.toString(indicator.areas()),
                                        indicator.span().isEmpty()
                                                ? call.text().noPeriod()
                                                : indicator.span(),
                                        unit),
                        area == null
                                ? ""
                                : call.text()
                                        .figuresOfArea(
                                                CleanText.text(area.name()),
                                                Long.toString(figures.total()))));
        answer.put("code", indicator.code());
        answer.put("name", name);
        answer.put(
                "definition",
                CleanText.text(
                        requireNonNullElse(indicator.definition(), call.text().notStated()), 1200));
        answer.put("unit", unit);
        answer.put("areas", indicator.areas());
        String[] span = indicator.span().split(" – ", -1);
        if (!span[0].isEmpty()) {
            answer.put("first", span[0]);
            answer.put("last", indicator.lastPeriod());
        }
        answer.set(
                "breakdowns",
                breakdowns(indicator, area == null ? Listing.unavailable() : figures));
        List<String> sources = indicator.source() == null ? List.of() : List.of(indicator.source());
        answer.set("sources", Envelope.sources(call, sources));
        answer.set("release", Envelope.release(figures.release()));
        answer.set(
                "cite",
                Envelope.cite(
                        call,
                        sources,
                        Envelope.rights(call, figures.items()),
                        indicator.name(),
                        figures.release(),
                        call.link(
                                Target.of("/indicators", indicator.code())
                                        .with("area", area == null ? "" : area.code())
                                        .with("asOf", Envelope.instant(figures.release())))));
        return answer;
    }

    /** The filters, each with its number of figures if all figures of an area were read. */
    private static ArrayNode breakdowns(Indicator indicator, Listing<Observation> figures) {
        Map<String, Integer> counts = new HashMap<>();
        boolean counted = figures.known() && !figures.hasNext();
        for (Observation figure : figures.items()) {
            requireNonNullElse(figure.breakdown(), Map.<String, String>of())
                    .forEach((name, code) -> counts.merge(name + "=" + code, 1, Integer::sum));
        }
        ArrayNode list = Json.list();
        Slice.filters(indicator)
                .forEach((filter, name) -> {
                    ObjectNode one = list.addObject().put("filter", filter).put("name", name);
                    if (counted) {
                        one.put("figures", counts.getOrDefault(filter, 0));
                    }
                });
        return list;
    }
}
