package org.sharedgrowth.observatory.indicators.revision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.identity.Caller;
import org.sharedgrowth.observatory.indicators.problem.RefusalText;
import org.sharedgrowth.observatory.indicators.query.AsOf;
import org.sharedgrowth.observatory.indicators.query.Audience;
import org.sharedgrowth.observatory.indicators.query.Condition;
import org.sharedgrowth.observatory.indicators.query.DataQuery;
import org.sharedgrowth.observatory.indicators.query.KeyPattern;
import org.sharedgrowth.observatory.indicators.query.Vintage;
import org.sharedgrowth.observatory.indicators.release.Release;
import org.sharedgrowth.observatory.indicators.series.StoreState;
import org.sharedgrowth.observatory.indicators.structure.Catalogue;
import org.sharedgrowth.observatory.indicators.structure.Dataflow;
import org.sharedgrowth.observatory.indicators.structure.Dataflows;
import org.sharedgrowth.observatory.indicators.structure.Dsd;
import org.sharedgrowth.observatory.service.problem.Problem;

/** Reads queries for revisions of a flow. */
record RevisionRequestReader(Catalogue catalogue, Caller caller, StoreState state, Instant now) {
    static final String INDICATOR = "INDICATOR";

    RevisionRequest read(String flowId, RevisionFilter filter) {
        Dataflow flow = Dataflows.named(flowId, catalogue);
        long to = newest(flow, AsOf.point("to", filter.to(), now));
        long from =
                filter.from() == null || filter.from().isEmpty()
                        ? before(flow, to)
                        : newest(flow, AsOf.point("from", filter.from(), now));
        if (from > to) {
            throw Problem.parameter(
                    "from",
                    String.valueOf(filter.from()),
                    RefusalText.localized(RefusalText::vintageNotLater));
        }
        DataQuery query =
                new DataQuery(
                        flow,
                        keys(flow.structure(), filter.key()),
                        conditions(flow.structure(), filter),
                        0,
                        0,
                        Vintage.NOW,
                        Audience.of(caller, catalogue, flow));
        return new RevisionRequest(state, query, MinimumChange.read(filter.minChange()), from, to);
    }

    private long newest(Dataflow flow, Vintage vintage) {
        long pinned = AsOf.release(vintage, state.log(), flow.dataKey());
        return lastOf(flow, pinned);
    }

    private long before(Dataflow flow, long release) {
        return lastOf(flow, release - 1);
    }

    /**
     * The newest release of a flow, up to the given one, that the caller sees; 0 if there is none.
     * Callers without an office do not see releases that changed nothing public.
     */
    private long lastOf(Dataflow flow, long release) {
        if (caller.provider().isEmpty()) {
            return state.publicRelease(flow.dataKey(), release);
        }
        Release last = state.log().lastOf(flow.dataKey(), release);
        return last == null ? 0 : last.id();
    }

    private List<Condition> conditions(Dsd dsd, RevisionFilter filter) {
        List<Condition> conditions = new ArrayList<>();
        add(conditions, dsd, INDICATOR, filter.indicator(), catalogue::indicatorCode);
        add(conditions, dsd, Dsd.AREA, filter.area(), catalogue::areaCode);
        return conditions;
    }

    /** Unknown codes match nothing. */
    private static void add(
            List<Condition> conditions,
            Dsd dsd,
            String dimension,
            @Nullable String requested,
            Function<String, @Nullable String> known) {
        if (requested == null || requested.isEmpty()) {
            return;
        }
        if (dsd.dimension(dimension) < 0) {
            throw Problem.parameter(
                    dimension.equals(Dsd.AREA) ? "area" : "indicator",
                    requested,
                    RefusalText.localized(t -> t.noSuchDimension(dimension)));
        }
        List<String> codes = new ArrayList<>();
        for (String text : requested.split(",", -1)) {
            String code = known.apply(text);
            codes.add(code == null ? text : code);
        }
        conditions.add(Condition.in(dimension, codes));
    }

    private static List<KeyPattern> keys(Dsd dsd, @Nullable String requested) {
        if (requested == null || requested.isEmpty()) {
            return List.of();
        }
        List<List<String>> positions = new ArrayList<>();
        for (String position : requested.split("\\.", -1)) {
            // In a form-decoded query a plus sign has become a space.
            String codes = position.replace(' ', '+');
            boolean isAny = codes.isEmpty() || codes.equals("*");
            positions.add(isAny ? List.of() : List.of(codes.split("\\+", -1)));
        }
        if (positions.size() > dsd.dimensions().size()) {
            throw Problem.parameter(
                    "key",
                    requested,
                    RefusalText.localized(
                            t -> t.keyAtMost(String.valueOf(dsd.dimensions().size()))));
        }
        return List.of(new KeyPattern(positions));
    }
}
