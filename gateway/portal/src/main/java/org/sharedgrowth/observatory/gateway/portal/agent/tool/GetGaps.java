package org.sharedgrowth.observatory.gateway.portal.agent.tool;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.portal.agent.protocol.Json;
import org.sharedgrowth.observatory.gateway.portal.agent.schema.Cursor;
import org.sharedgrowth.observatory.gateway.portal.agent.words.CleanText;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Code;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Indicator;
import org.sharedgrowth.observatory.gateway.portal.client.analysis.Basis;
import org.sharedgrowth.observatory.gateway.portal.part.Target;

/** Differences between groups of people. */
@Singleton
class GetGaps implements Tool {
    /** The breakdowns that have a page on the site. */
    private static final Set<String> PAGES = Set.of("SEX", "URBANISATION");

    /** Gaps of an indicator. */
    record Gaps(
            long total,
            String by,
            @Nullable List<Row> items,
            @Nullable List<Code> notReporting,
            Basis basis) {}

    /** The gap of an area in a year. */
    record Row(
            String area,
            @Nullable String areaName,
            String period,
            @Nullable List<Group> groups,
            @Nullable String first,
            @Nullable String second,
            ComputedAnswers.@Nullable Estimate difference,
            ComputedAnswers.@Nullable Estimate ratio,
            ComputedAnswers.@Nullable Estimate notReached,
            @Nullable List<String> warnings) {}

    /** The figure of a group of people. */
    record Group(
            String code,
            @Nullable BigDecimal value,
            @Nullable String status,
            @Nullable String period) {}

    @Override
    public String name() {
        return "get_gaps";
    }

    @Override
    public Uni<ObjectNode> answer(Call call) {
        Indicator indicator = call.codes().indicator(call.arguments().text("indicator"));
        Cursor cursor = Cursor.of(call.arguments().text("cursor"));
        boolean bounded = call.arguments().has("from") || call.arguments().has("to");
        Target query =
                ComputedAnswers.query(
                        call,
                        Target.of(Call.API + "analysis/gaps")
                                .with("indicator", indicator.code())
                                .with("by", call.arguments().text("by"))
                                .with("newest", bounded ? "" : "1"),
                        cursor);
        return call.readOne(Target.of(Call.API + "indicators", indicator.code()), Indicator.class)
                .chain(described ->
                        call.readOne(ComputedAnswers.page(query, cursor), Gaps.class)
                                .map(gaps ->
                                        answer(
                                                call,
                                                described,
                                                gaps,
                                                cursor,
                                                bounded,
                                                page(call, query, gaps, bounded))));
    }

    /** Says which of two figures is the higher one; nothing if they are equal or one is missing. */
    private static void addHigher(ObjectNode row, String first, String second) {
        if (row.path(first).isNumber() && row.path(second).isNumber()) {
            int order = row.path(first).decimalValue().compareTo(row.path(second).decimalValue());
            if (order != 0) {
                row.put("higher", order > 0 ? first : second);
            }
        }
    }

    /** The page that shows exactly these gaps; if there is none, their address at the service. */
    private static Target page(Call call, Target query, Gaps gaps, boolean bounded) {
        if (bounded || call.arguments().has("areas") || !PAGES.contains(gaps.by())) {
            return ComputedAnswers.pinned(query, gaps.basis());
        }
        return Target.of("/gaps")
                .with("indicator", query.query().getOrDefault("indicator", ""))
                .with("by", gaps.by().toLowerCase(Locale.ROOT))
                .with("asOf", Envelope.instant(gaps.basis().release()));
    }

    private static ObjectNode answer(
            Call call,
            Indicator indicator,
            Gaps gaps,
            Cursor cursor,
            boolean bounded,
            Target page) {
        ArrayNode rows = Json.list();
        for (Row row : requireNonNullElse(gaps.items(), List.<Row>of())) {
            ObjectNode one = rows.addObject();
            one.put("area", row.area());
            one.put("name", CleanText.text(requireNonNullElse(row.areaName(), row.area())));
            one.put("period", row.period());
            for (Group group : requireNonNullElse(row.groups(), List.<Group>of())) {
                String filter = gaps.by() + "=" + group.code();
                CompareDates.addNumber(one, filter, group.value());
                one.put(
                        filter + " status",
                        group.value() == null
                                ? call.text().noValue()
                                : Envelope.status(call, group.status()));
            }
            if (row.first() != null && row.second() != null) {
                String first = gaps.by() + "=" + row.first();
                String second = gaps.by() + "=" + row.second();
                one.put("compared", first + " − " + second + "; " + first + " / " + second);
                addHigher(one, first, second);
            }
            ComputedAnswers.add(call, one, "difference", row.difference());
            ComputedAnswers.add(call, one, "ratio", row.ratio());
            ComputedAnswers.add(call, one, "people not reached", row.notReached());
            List<String> warnings = requireNonNullElse(row.warnings(), List.<String>of());
            if (!warnings.isEmpty()) {
                one.put("warnings", CleanText.text(String.join("; ", warnings).replace('-', ' ')));
            }
        }
        List<Code> notReporting = requireNonNullElse(gaps.notReporting(), List.<Code>of());
        String name = CleanText.text(indicator.name());
        String by = call.text().breakdown(gaps.by());
        ObjectNode answer = Json.object();
        ComputedAnswers.answer(
                call,
                answer,
                "gaps",
                rows,
                gaps.total(),
                cursor,
                gaps.basis(),
                Envelope.summary(
                        call,
                        call.text().gaps(name, by, Long.toString(gaps.total())),
                        bounded ? "" : call.text().newestYears(),
                        call.text().notReported(Integer.toString(notReporting.size()))),
                indicator.name(),
                page);
        answer.put(
                "slice",
                CleanText.visible(
                        call.text()
                                .gapSlice(
                                        by,
                                        indicator
                                                .groupsByDimension()
                                                .getOrDefault(gaps.by(), List.of())
                                                .stream()
                                                .map(code ->
                                                        code.code()
                                                                + " "
                                                                + CleanText.text(code.name()))
                                                .collect(Collectors.joining("; ")))));
        answer.put("unit", Envelope.unit(call, indicator, indicator.unitMultiplier()));
        if (cursor.after() == 0 && !notReporting.isEmpty()) {
            answer.put(
                    "missing",
                    notReporting.stream()
                            .map(Code::code)
                            .sorted()
                            .collect(Collectors.joining(", ")));
        }
        return answer;
    }
}
