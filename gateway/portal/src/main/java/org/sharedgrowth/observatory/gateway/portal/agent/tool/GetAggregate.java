package org.sharedgrowth.observatory.gateway.portal.agent.tool;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.portal.agent.protocol.Json;
import org.sharedgrowth.observatory.gateway.portal.agent.schema.Cursor;
import org.sharedgrowth.observatory.gateway.portal.agent.schema.ToolRefused;
import org.sharedgrowth.observatory.gateway.portal.agent.words.CleanText;
import org.sharedgrowth.observatory.gateway.portal.aggregate.AggregateText;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Area;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Indicator;
import org.sharedgrowth.observatory.gateway.portal.client.analysis.Basis;
import org.sharedgrowth.observatory.gateway.portal.part.Target;
import org.sharedgrowth.observatory.messages.Texts;

/** The computed figures of groups of countries. */
@Singleton
class GetAggregate implements Tool {
    /** Figures of groups. */
    record Aggregates(
            long total,
            String rule,
            @Nullable String weight,
            int unitMultiplier,
            @Nullable List<Row> items,
            Basis basis) {}

    /** The figure of a group in a year. */
    record Row(
            String group,
            @Nullable String groupName,
            String period,
            @Nullable BigDecimal value,
            @Nullable BigDecimal published,
            @Nullable Integer expected,
            @Nullable Integer used,
            @Nullable List<String> missing,
            @Nullable BigDecimal coverageWeight,
            @Nullable BigDecimal expectedError,
            @Nullable BigDecimal worstCase,
            @Nullable Refusal refusal) {}

    /** Why a figure is refused. */
    record Refusal(String reason, @Nullable String detail) {}

    @Override
    public String name() {
        return "get_aggregate";
    }

    @Override
    public Uni<ObjectNode> answer(Call call) {
        Indicator indicator = call.codes().indicator(call.arguments().text("indicator"));
        String group = call.arguments().text("group");
        if (!group.isEmpty()) {
            Area area = call.codes().area(group);
            if (!area.isGroup()) {
                throw new ToolRefused(
                        CleanText.text(area.name())
                                + " is a country, not a group. Call get_values for its figures, or"
                                + " find_statistics with kind=area for groups.");
            }
            group = area.code();
        }
        Cursor cursor = Cursor.of(call.arguments().text("cursor"));
        Target query =
                ComputedAnswers.query(
                        call,
                        Target.of(Call.API + "analysis/aggregates")
                                .with("indicator", indicator.code()),
                        cursor);
        Target figures = query.with("group", group);
        return call.readOne(Target.of(Call.API + "indicators", indicator.code()), Indicator.class)
                .chain(described ->
                        call.readOne(ComputedAnswers.page(figures, cursor), Aggregates.class)
                                .map(aggregates ->
                                        answer(call, described, aggregates, cursor, figures)));
    }

    /** The name of the indicator that weights the members; empty if they are not weighted. */
    private static String weight(Call call, Aggregates aggregates) {
        String code = requireNonNullElse(aggregates.weight(), "");
        return call.snapshot()
                .in(call.language())
                .indicator(code)
                .map(weight -> CleanText.text(weight.name()))
                .orElse(CleanText.text(code));
    }

    private static ObjectNode answer(
            Call call, Indicator indicator, Aggregates aggregates, Cursor cursor, Target figures) {
        ArrayNode rows = Json.list();
        for (Row row : requireNonNullElse(aggregates.items(), List.<Row>of())) {
            ObjectNode one = rows.addObject();
            one.put("group", row.group());
            one.put("name", CleanText.text(requireNonNullElse(row.groupName(), row.group())));
            one.put("period", row.period());
            CompareDates.addNumber(one, "value", row.value());
            if (row.refusal() != null) {
                one.put(
                        "refused",
                        CleanText.text(
                                requireNonNullElse(
                                        row.refusal().detail(), row.refusal().reason())));
            }
            CompareDates.addNumber(one, "published", row.published());
            if (row.expected() != null && row.used() != null) {
                one.put("members", row.expected());
                one.put("with a figure", row.used());
            }
            CompareDates.addNumber(one, "coverage", row.coverageWeight());
            CompareDates.addNumber(one, "expected error", row.expectedError());
            CompareDates.addNumber(one, "worst case", row.worstCase());
            List<String> missing = requireNonNullElse(row.missing(), List.<String>of());
            if (!missing.isEmpty()) {
                one.put("missing", String.join(", ", missing));
            }
        }
        String name = CleanText.text(indicator.name());
        ObjectNode answer = Json.object();
        ComputedAnswers.answer(
                call,
                answer,
                "figures",
                rows,
                aggregates.total(),
                cursor,
                aggregates.basis(),
                Envelope.summary(
                        call,
                        call.text().groupFigures(name, Long.toString(aggregates.total())),
                        Texts.of(AggregateText.class, call.language())
                                .ruleInWords(aggregates.rule(), weight(call, aggregates))),
                indicator.name(),
                ComputedAnswers.pinned(figures, aggregates.basis()));
        answer.put("slice", Slice.of(List.of()).words(call, indicator));
        answer.put("unit", Envelope.unit(call, indicator, aggregates.unitMultiplier()));
        return answer;
    }
}
