package org.sharedgrowth.observatory.indicators.analysis.derived.flow;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
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
 * Takes figures of derived flows away before the release that takes one of their inputs away, in
 * its transaction and with its date. No state has the figure and not the input, not even one that
 * is named by the number of a release or by a date. A release that is dated before the figure was
 * computed is refused, because the figure would stay in the states between.
 */
@ApplicationScoped
class Withdrawal implements ReleasePreparation {
    private static final Logger LOG = Logger.getLogger(Withdrawal.class);

    private static final String READING =
            """
            select code, lineage from derived_flow
            where ended_at is null and $1 = any(reads) order by number
            """;

    /** The new version of each series of some indicators, and the one that it replaces. */
    private static final String REPLACED =
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
    private final DerivedVersions versions;
    private final Structures structures;

    Withdrawal(DerivedFlows flows, DerivedVersions versions, Structures structures) {
        this.flows = flows;
        this.versions = versions;
        this.structures = structures;
    }

    /** A derived flow that was computed. */
    private record Reader(String code, Lineage lineage) {}

    @Override
    public Uni<Boolean> before(SqlConnection transaction, ReleaseCommand release) {
        Dsd dsd = structure(structures.current(), release.dataKey());
        if (dsd == null || dsd.dimension(Dsd.AREA) < 0 || dsd.dimension(Dsd.INDICATOR) < 0) {
            return Uni.createFrom().item(false);
        }
        return transaction
                .preparedQuery(READING)
                .execute(Tuple.of(release.dataKey()))
                .map(Withdrawal::readers)
                .chain(readers ->
                        readers.isEmpty()
                                ? Uni.createFrom().item(false)
                                : withdraw(transaction, release, dsd, readers));
    }

    private static @Nullable Dsd structure(Catalogue catalogue, String dataKey) {
        return catalogue.everyDataflow().stream()
                .filter(flow -> !flow.isView() && flow.dataKey().equals(dataKey))
                .findFirst()
                .map(Dataflow::structure)
                .orElse(null);
    }

    private static List<Reader> readers(RowSet<Row> rows) {
        List<Reader> readers = new ArrayList<>();
        rows.forEach(
                row -> readers.add(new Reader(row.getString("code"), DerivedFlows.lineage(row))));
        return readers;
    }

    private Uni<Boolean> withdraw(
            SqlConnection transaction, ReleaseCommand release, Dsd dsd, List<Reader> readers) {
        Set<String> indicators = new TreeSet<>();
        readers.forEach(each -> indicators.addAll(each.lineage().indicators(release.dataKey())));
        return transaction
                .preparedQuery(REPLACED)
                .execute(
                        Tuple.of(
                                release.submission(),
                                dsd.dimension(Dsd.INDICATOR) + 1,
                                indicators.toArray(String[]::new)))
                .map(rows -> lost(rows, release, dsd))
                .chain(lost ->
                        Multi.createFrom()
                                .iterable(readers)
                                .onItem()
                                .transformToUniAndConcatenate(
                                        each -> withdraw(transaction, release, each, lost))
                                .collect()
                                .asList()
                                .map(withdrawn -> withdrawn.contains(true)));
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
            SqlConnection transaction, ReleaseCommand release, Reader reader, LostFigures lost) {
        Set<Place> places = reader.lineage().without(lost.all()::contains);
        if (places.isEmpty()) {
            return Uni.createFrom().item(false);
        }
        return flows.lock(transaction, reader.code())
                .chain(flow ->
                        versions.takeAway(
                                transaction,
                                flow,
                                DerivedRelease.Kind.WITHDRAWN,
                                release.publishedAt(),
                                (area, year) -> places.contains(new Place(area, year))))
                .invoke(count ->
                        LOG.infof(
                                "figures withdrawn with an input flow=%s figures=%d",
                                reader.code(), count))
                .map(count -> count > 0);
    }
}
