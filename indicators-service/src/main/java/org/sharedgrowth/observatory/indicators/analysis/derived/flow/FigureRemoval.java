package org.sharedgrowth.observatory.indicators.analysis.derived.flow;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.analysis.derived.flow.Publication.Change;
import org.sharedgrowth.observatory.indicators.release.Releases;
import org.sharedgrowth.observatory.indicators.series.packed.Frequency;
import org.sharedgrowth.observatory.indicators.series.packed.SeriesCodec;
import org.sharedgrowth.observatory.indicators.series.packed.SeriesContent;
import org.sharedgrowth.observatory.indicators.structure.Dataflow;
import org.sharedgrowth.observatory.indicators.structure.Dsd;
import org.sharedgrowth.observatory.indicators.structure.registration.Structures;

/** Withdraws figures of a derived flow, in the caller's transaction. */
@ApplicationScoped
class FigureRemoval {
    private static final String NEWEST_VERSIONS =
            """
            select distinct on (v.series_id) s.key, v.observations, v.public_print
            from series s join series_version v on v.series_id = s.id
            join release r on r.submission = v.submission
            where s.flow = $1 order by v.series_id, r.id desc
            """;

    private static final String LAST =
            """
            select method, method_version, definition_version, parameters, seed, input_flow,
                input_release
            from derived_release where code = $1 and kind = 'COMPUTED'
            order by submission desc limit 1
            """;

    private final Publication publication;
    private final Releases releases;
    private final Structures structures;

    FigureRemoval(Publication publication, Releases releases, Structures structures) {
        this.publication = publication;
        this.releases = releases;
        this.structures = structures;
    }

    /** Decides which figures are withdrawn. */
    interface Condition {
        boolean holds(String area, int year);
    }

    /**
     * Releases a flow without the figures for which the condition holds; releases nothing if it has
     * no such figure. The caller must have blocked other releases.
     *
     * @param publishedAt the date of the release that withdraws them; null for now
     * @return number of figures that were withdrawn; fails with 409 if the flow has a release of
     *     that date or later, in which the figures would remain
     */
    Uni<Integer> remove(
            SqlConnection transaction,
            DerivedFlow flow,
            DerivedRelease.Kind kind,
            @Nullable Instant publishedAt,
            Condition condition) {
        Dataflow dataflow = structures.current().dataflow(flow.code());
        if (dataflow == null) {
            // This node has not loaded the flow yet; the transaction is retried.
            throw new IllegalStateException("unknown dataflow " + flow.code());
        }
        Dsd dsd = dataflow.structure();
        return transaction
                .preparedQuery(NEWEST_VERSIONS)
                .execute(Tuple.of(flow.dataKey()))
                .map(rows -> RemovedFigures.of(rows, dsd.dimension(Dsd.AREA), condition))
                .chain(removed ->
                        removed.figures() == 0
                                ? Uni.createFrom().item(0)
                                : publish(transaction, flow, dsd, kind, publishedAt, removed));
    }

    private Uni<Integer> publish(
            SqlConnection transaction,
            DerivedFlow flow,
            Dsd dsd,
            DerivedRelease.Kind kind,
            @Nullable Instant publishedAt,
            RemovedFigures removed) {
        return transaction
                .preparedQuery(LAST)
                .execute(Tuple.of(flow.code()))
                .map(rows -> provenance(rows.iterator().next(), kind, removed.figures()))
                .chain(provenance ->
                        releases.blockOthers(transaction)
                                .chain(head ->
                                        publication.publish(
                                                transaction,
                                                head,
                                                flow,
                                                dsd,
                                                removed.changes(),
                                                provenance,
                                                null,
                                                publishedAt)))
                .replaceWith(removed.figures());
    }

    private static DerivedRelease provenance(Row last, DerivedRelease.Kind kind, int figures) {
        return new DerivedRelease(
                0,
                kind,
                last.getString("method"),
                last.getString("method_version"),
                last.getString("definition_version"),
                ParameterJson.parameters(last.getString("parameters")),
                last.getLong("seed"),
                last.getString("input_flow"),
                last.getLong("input_release"),
                figures);
    }

    /** The series that lose figures, and how many they lose. */
    private record RemovedFigures(List<Change> changes, int figures) {
        static RemovedFigures of(RowSet<Row> rows, int area, Condition condition) {
            List<Change> changes = new ArrayList<>();
            int figures = 0;
            for (Row row : rows) {
                String key = row.getString("key");
                byte[] packed = row.getBuffer("observations").getBytes();
                SeriesContent content = SeriesCodec.decode(packed);
                String code = key.split("\\.", -1)[area];
                int[] keptRows = keptRows(content, code, condition);
                if (keptRows.length < content.size()) {
                    figures += content.size() - keptRows.length;
                    changes.add(
                            new Change(
                                    key,
                                    keptRows.length == 0
                                            ? SeriesCodec.tombstone(Frequency.A)
                                            : SeriesCodec.encode(content.only(keptRows)),
                                    Objects.requireNonNull(row.getLong("public_print"))));
                }
            }
            return new RemovedFigures(changes, figures);
        }

        private static int[] keptRows(SeriesContent content, String area, Condition condition) {
            int[] rows = new int[content.size()];
            int count = 0;
            for (int row = 0; row < rows.length; row++) {
                if (!condition.holds(area, content.periods()[row])) {
                    rows[count++] = row;
                }
            }
            return Arrays.copyOf(rows, count);
        }
    }
}
