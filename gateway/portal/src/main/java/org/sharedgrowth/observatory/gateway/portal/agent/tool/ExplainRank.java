package org.sharedgrowth.observatory.gateway.portal.agent.tool;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.portal.agent.protocol.Excerpt;
import org.sharedgrowth.observatory.gateway.portal.agent.protocol.Json;
import org.sharedgrowth.observatory.gateway.portal.agent.schema.Cursor;
import org.sharedgrowth.observatory.gateway.portal.agent.schema.ToolRefused;
import org.sharedgrowth.observatory.gateway.portal.agent.words.CleanText;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Code;
import org.sharedgrowth.observatory.gateway.portal.client.Indices;
import org.sharedgrowth.observatory.gateway.portal.client.ServiceRefused;
import org.sharedgrowth.observatory.gateway.portal.client.analysis.Basis;
import org.sharedgrowth.observatory.gateway.portal.part.Target;

/** Explains why ranks of an index changed. */
@Singleton
class ExplainRank implements Tool {
    private static final int MAX_PAGE_SIZE = 100;

    /** Changes of ranks between two states. */
    record Changes(
            Indices.State from,
            Indices.State to,
            Basis basis,
            @Nullable List<Row> items,
            @Nullable List<Code> arrived,
            @Nullable List<Code> departed) {}

    /** The change of an area. */
    record Row(
            String area,
            @Nullable String areaName,
            int rankFrom,
            int rankTo,
            @Nullable BigDecimal scoreFrom,
            @Nullable BigDecimal scoreTo,
            @Nullable List<Cause> causes) {}

    /** A cause of a change, and how many ranks it accounts for. */
    record Cause(@Nullable String name, String factor, @Nullable BigDecimal rank) {}

    @Override
    public String name() {
        return "explain_rank";
    }

    @Override
    public Uni<ObjectNode> answer(Call call) {
        String sent = call.arguments().text("index");
        Cursor cursor = Cursor.of(call.arguments().text("cursor"));
        return call.readList(
                        Target.of(Indices.API).with("pageSize", MAX_PAGE_SIZE), Indices.Index.class)
                .chain(indices -> {
                    Indices.Index index =
                            indices.items().stream()
                                    .filter(one -> one.code().equals(sent))
                                    .findFirst()
                                    .orElseThrow(() -> unknown(sent, indices.items()));
                    Target changes =
                            ComputedAnswers.query(
                                    call,
                                    Target.of(
                                            Target.of(Indices.API, index.code()) + "/rank-changes"),
                                    new Cursor(0, 0));
                    Target dated =
                            cursor.release() == 0
                                    ? changes
                                    : changes.with("fromRelease", cursor.release())
                                            .with("toRelease", cursor.release());
                    return call.readOne(dated, Changes.class)
                            .onFailure(ServiceRefused.class)
                            .transform(failure -> withAdviceOnYears(call, failure))
                            .map(read -> answer(call, index, read, cursor, changes));
                });
    }

    /**
     * Advises the model to omit the years: an index is computed for few years, and a client cannot
     * know for which.
     */
    private static Throwable withAdviceOnYears(Call call, Throwable failure) {
        boolean hasYears = call.arguments().has("from") || call.arguments().has("to");
        return hasYears && failure instanceof ServiceRefused refused && refused.status() < 500
                ? new ToolRefused(
                        refused.detail()
                                + " Omit 'from' and 'to' to compare the two newest years that have"
                                + " ranks.")
                : failure;
    }

    private static ToolRefused unknown(String sent, List<Indices.Index> indices) {
        return new ToolRefused(
                "index '"
                        + Excerpt.of(sent)
                        + "' is not known. There are: "
                        + indices.stream()
                                .map(Indices.Index::code)
                                .collect(Collectors.joining(", "))
                        + ".");
    }

    private static ObjectNode answer(
            Call call, Indices.Index index, Changes changes, Cursor cursor, Target requested) {
        List<Row> all = requireNonNullElse(changes.items(), List.<Row>of());
        int start = cursor.after() / ComputedAnswers.MAX_ROWS * ComputedAnswers.MAX_ROWS;
        ArrayNode rows = Json.list();
        all.stream().skip(start).limit(ComputedAnswers.MAX_ROWS).forEach(row -> rows.add(row(row)));
        String title =
                index.code() + " " + changes.to().index().version() + ", " + changes.to().period();
        return ComputedAnswers.answer(
                call,
                Json.object(),
                "changes",
                rows,
                all.size(),
                cursor,
                changes.basis(),
                call.text()
                        .ranks(
                                index.code(),
                                changes.from().period(),
                                changes.to().period(),
                                names(call, changes.arrived()),
                                names(call, changes.departed())),
                title,
                pinned(requested, changes));
    }

    /** The same comparison in the release from which it was read. */
    private static Target pinned(Target requested, Changes changes) {
        long release = changes.basis().release() == null ? 0 : changes.basis().release().id();
        Target years =
                new Target(requested.path(), Map.of())
                        .with("area", requested.query().getOrDefault("area", ""))
                        .with("group", requested.query().getOrDefault("group", ""))
                        .with("from", changes.from().period())
                        .with("to", changes.to().period());
        return release == 0 ? years : years.with("fromRelease", release).with("toRelease", release);
    }

    private static ObjectNode row(Row row) {
        ObjectNode one = Json.object();
        one.put("area", row.area());
        one.put("name", CleanText.text(requireNonNullElse(row.areaName(), row.area())));
        one.put("rank before", row.rankFrom());
        one.put("rank after", row.rankTo());
        CompareDates.addNumber(one, "score before", row.scoreFrom());
        CompareDates.addNumber(one, "score after", row.scoreTo());
        one.put(
                "causes",
                requireNonNullElse(row.causes(), List.<Cause>of()).stream()
                        .filter(cause -> cause.rank() != null && cause.rank().signum() != 0)
                        .map(cause ->
                                CleanText.text(requireNonNullElse(cause.name(), cause.factor()))
                                        + " "
                                        + cause.rank())
                        .collect(Collectors.joining("; ")));
        return one;
    }

    private static String names(Call call, @Nullable List<Code> areas) {
        return areas == null || areas.isEmpty()
                ? call.text().none()
                : areas.stream().map(Code::code).collect(Collectors.joining(", "));
    }
}
