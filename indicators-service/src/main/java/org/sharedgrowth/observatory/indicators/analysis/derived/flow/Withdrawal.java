package org.sharedgrowth.observatory.indicators.analysis.derived.flow;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.analysis.derived.Lineage;
import org.sharedgrowth.observatory.indicators.analysis.derived.Lineage.Place;
import org.sharedgrowth.observatory.indicators.release.ReleaseCommand;
import org.sharedgrowth.observatory.indicators.release.ReleasePreparation;
import org.sharedgrowth.observatory.indicators.structure.Catalogue;
import org.sharedgrowth.observatory.indicators.structure.Dataflow;
import org.sharedgrowth.observatory.indicators.structure.Dsd;
import org.sharedgrowth.observatory.indicators.structure.registration.Structures;

/**
 * Withdraws figures of derived flows just before the release that withdraws one of their inputs, in
 * the same transaction and with the same date. So no state, not even one requested by release
 * number or date, has the figure without the input. A release that withdraws an input is refused if
 * it is dated before the figure was computed or withdrawn, because the figure would stay visible in
 * the states between these dates. This applies even if the derived flow has since ended.
 */
@ApplicationScoped
class Withdrawal implements ReleasePreparation {
    private static final Logger LOG = Logger.getLogger(Withdrawal.class);

    /** Number of lineages read at a time, so that they are not all in memory at once. */
    private static final int READ_AT_ONCE = 20;

    private static final String SELECT_DEPENDENT_FLOWS =
            """
            select code, lineage from derived_flow
            where ended_at is null and $1 = any(reads) order by number
            """;

    /**
     * Selects the lineages of figures that were public at an instant or later but cannot be
     * withdrawn as of that instant, because their flow has a release of that date or later.
     */
    private static final String SELECT_LATER_FIGURES =
            """
            select f.code, d.lineage, n.newest_at, f.ended_at
            from derived_flow f
            join lateral (
                select max(published_at) as newest_at from release where flow = f.data_key) n
                on n.newest_at >= $1
            join derived_release d on d.code = f.code and d.kind = 'COMPUTED'
            where d.lineage is not null and not exists (
                select from derived_release o join release r on r.submission = o.submission
                where o.code = f.code and o.kind = 'COMPUTED' and o.submission > d.submission
                    and r.published_at <= $1)
            group by f.number, f.code, d.lineage, n.newest_at, f.ended_at
            order by f.number
            """;

    /**
     * Selects the new version of each series of some indicators, and the version that it replaces.
     */
    private static final String SELECT_VERSIONS =
            """
            select s.key, v.observations as version, (
                select b.observations from series_version b
                join release r on r.submission = b.submission
                where b.series_id = v.series_id
                order by r.id desc limit 1) as replaced
            from series_version v join series s on s.id = v.series_id
            where v.submission = $1 and split_part(s.key, '.', $2) = any($3)
            """;

    private final DerivedFlows flows;
    private final FigureRemoval removal;
    private final Structures structures;

    Withdrawal(DerivedFlows flows, FigureRemoval removal, Structures structures) {
        this.flows = flows;
        this.removal = removal;
        this.structures = structures;
    }

    /** A derived flow whose figures were computed from the dataflow of the release. */
    private record DependentFlow(String code, Lineage lineage) {}

    /**
     * Figures of a derived flow that were public earlier.
     *
     * @param newestAt date of the flow's newest release
     * @param hasEnded whether the flow is no longer computed
     */
    private record PastFigures(String code, Lineage lineage, Instant newestAt, boolean hasEnded) {
        static PastFigures of(Row row) {
            return new PastFigures(
                    row.getString("code"),
                    DerivedFlows.lineage(row),
                    row.getOffsetDateTime("newest_at").toInstant(),
                    row.getOffsetDateTime("ended_at") != null);
        }
    }

    @Override
    public Uni<Boolean> prepare(SqlConnection transaction, ReleaseCommand release) {
        Dsd dsd = structure(structures.current(), release.dataKey());
        if (dsd == null || dsd.dimension(Dsd.AREA) < 0 || dsd.dimension(Dsd.INDICATOR) < 0) {
            return Uni.createFrom().item(false);
        }
        return requireNoLaterFigures(transaction, release, dsd)
                .chain(() ->
                        transaction
                                .preparedQuery(SELECT_DEPENDENT_FLOWS)
                                .execute(Tuple.of(release.dataKey())))
                .map(Withdrawal::dependentFlows)
                .chain(dependentFlows ->
                        dependentFlows.isEmpty()
                                ? Uni.createFrom().item(false)
                                : withdraw(transaction, release, dsd, dependentFlows));
    }

    /**
     * Fails with 409 if figures that were public on the date of the release or later would lose an
     * input and could no longer be withdrawn as of that date.
     */
    private static Uni<Void> requireNoLaterFigures(
            SqlConnection transaction, ReleaseCommand release, Dsd dsd) {
        Instant from = release.publishedAt();
        if (from == null) {
            return Uni.createFrom().voidItem();
        }
        return pastFigures(transaction, from)
                .onItem()
                .transformToIterable(each -> each.lineage().indicators(release.dataKey()))
                .collect()
                .in(TreeSet<String>::new, Set::add)
                .chain(indicators ->
                        indicators.isEmpty()
                                ? Uni.createFrom().voidItem()
                                : lost(transaction, release, dsd, indicators)
                                        .chain(lost -> requireNone(transaction, from, lost)));
    }

    private static Uni<Void> requireNone(
            SqlConnection transaction, Instant from, LostFigures lost) {
        return pastFigures(transaction, from)
                .select()
                .where(each -> !places(each.lineage(), lost).isEmpty())
                .onItem()
                .invoke(each -> {
                    throw Publication.untimely(from, each.newestAt(), each.code(), each.hasEnded());
                })
                .onItem()
                .ignoreAsUni();
    }

    /**
     * The figures that {@link #SELECT_LATER_FIGURES} selects, read a few at a time because lineages
     * may be large.
     */
    private static Multi<PastFigures> pastFigures(SqlConnection transaction, Instant from) {
        return transaction
                .prepare(SELECT_LATER_FIGURES)
                .onItem()
                .transformToMulti(statement ->
                        statement
                                .createStream(READ_AT_ONCE, Tuple.of(from.atOffset(ZoneOffset.UTC)))
                                .toMulti()
                                .onTermination()
                                .call(statement::close))
                .map(PastFigures::of);
    }

    private static Set<Place> places(Lineage lineage, LostFigures lost) {
        return lineage.dependingOn(lost.all()::contains);
    }

    private static @Nullable Dsd structure(Catalogue catalogue, String dataKey) {
        return catalogue.everyDataflow().stream()
                .filter(flow -> !flow.isView() && flow.dataKey().equals(dataKey))
                .findFirst()
                .map(Dataflow::structure)
                .orElse(null);
    }

    private static List<DependentFlow> dependentFlows(RowSet<Row> rows) {
        List<DependentFlow> dependentFlows = new ArrayList<>();
        rows.forEach(row ->
                dependentFlows.add(
                        new DependentFlow(row.getString("code"), DerivedFlows.lineage(row))));
        return dependentFlows;
    }

    private Uni<Boolean> withdraw(
            SqlConnection transaction,
            ReleaseCommand release,
            Dsd dsd,
            List<DependentFlow> dependentFlows) {
        Set<String> indicators = new TreeSet<>();
        dependentFlows.forEach(
                each -> indicators.addAll(each.lineage().indicators(release.dataKey())));
        return lost(transaction, release, dsd, indicators)
                .chain(lost ->
                        Multi.createFrom()
                                .iterable(dependentFlows)
                                .onItem()
                                .transformToUniAndConcatenate(
                                        each -> withdraw(transaction, release, each, lost))
                                .collect()
                                .asList()
                                .map(withdrawn -> withdrawn.contains(true)));
    }

    /** The figures that the release withdraws from series of these indicators. */
    private static Uni<LostFigures> lost(
            SqlConnection transaction, ReleaseCommand release, Dsd dsd, Set<String> indicators) {
        if (indicators.isEmpty()) {
            return Uni.createFrom().item(new LostFigures(release.dataKey(), dsd));
        }
        return transaction
                .preparedQuery(SELECT_VERSIONS)
                .execute(
                        Tuple.of(
                                release.submission(),
                                dsd.dimension(Dsd.INDICATOR) + 1,
                                indicators.toArray(String[]::new)))
                .map(rows -> lost(rows, release, dsd));
    }

    private static LostFigures lost(RowSet<Row> rows, ReleaseCommand release, Dsd dsd) {
        LostFigures lost = new LostFigures(release.dataKey(), dsd);
        for (Row row : rows) {
            Buffer replaced = row.getBuffer("replaced");
            lost.add(
                    row.getString("key"),
                    replaced == null ? null : replaced.getBytes(),
                    row.getBuffer("version").getBytes());
        }
        return lost;
    }

    private Uni<Boolean> withdraw(
            SqlConnection transaction,
            ReleaseCommand release,
            DependentFlow dependent,
            LostFigures lost) {
        Set<Place> places = places(dependent.lineage(), lost);
        if (places.isEmpty()) {
            return Uni.createFrom().item(false);
        }
        return flows.lock(transaction, dependent.code())
                .chain(flow ->
                        removal.remove(
                                transaction,
                                flow,
                                DerivedRelease.Kind.WITHDRAWN,
                                release.publishedAt(),
                                (area, year) -> places.contains(new Place(area, year))))
                .invoke(count ->
                        LOG.infof(
                                "figures withdrawn with an input flow=%s figures=%d",
                                dependent.code(), count))
                .map(count -> count > 0);
    }
}
