package org.sharedgrowth.observatory.indicators.analysis.derived.flow;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.analysis.derived.Lineage;
import org.sharedgrowth.observatory.indicators.analysis.derived.LineageCodec;
import org.sharedgrowth.observatory.service.problem.Problem;

/** Reads derived flows and their releases. */
@ApplicationScoped
public class DerivedFlows {
    private static final String SELECT =
            """
            select id, code, version, data_key, method, parameters, names, created_at,
                computed_release, input_release, failure, ended_at from derived_flow
            """;

    private static final String RELEASES =
            """
            select r.id as release, d.kind, d.method, d.method_version, d.definition_version,
                d.parameters, d.seed, d.input_flow, d.input_release, d.figures
            from derived_release d join release r on r.submission = d.submission
            where d.code = $1 and r.id <= $2
            """;

    private static final String LINEAGE_OF_RELEASE =
            """
            select d.lineage from derived_release d join release r on r.submission = d.submission
            where d.code = $1 and r.id = $2
            """;

    private final Pool pool;

    DerivedFlows(Pool pool) {
        this.pool = pool;
    }

    /** All derived flows, in the order of their creation, including ended ones. */
    public Uni<List<DerivedFlow>> all() {
        return pool.preparedQuery(SELECT + " order by number")
                .execute()
                .map(rows -> list(rows, DerivedFlows::flow));
    }

    /** The flow with this code; fails with 404 if there is none. */
    public Uni<DerivedFlow> get(String code) {
        return pool.preparedQuery(SELECT + " where code = $1")
                .execute(Tuple.of(code))
                .map(rows -> present(rows, code));
    }

    /** The flow with this id; fails with 404 if there is none. */
    Uni<DerivedFlow> get(UUID id) {
        return pool.preparedQuery(SELECT + " where id = $1")
                .execute(Tuple.of(id))
                .map(rows -> present(rows, id.toString()));
    }

    /**
     * The flow with this code, locked until the end of the transaction; fails with 404 if there is
     * none.
     */
    Uni<DerivedFlow> lock(SqlConnection transaction, String code) {
        return transaction
                .preparedQuery(SELECT + " where code = $1 for update")
                .execute(Tuple.of(code))
                .map(rows -> present(rows, code));
    }

    /** The derived flow with this code, even if it has ended; null if there is none. */
    public Uni<@Nullable DerivedFlow> find(String code) {
        return pool.preparedQuery(SELECT + " where code = $1")
                .execute(Tuple.of(code))
                .map(rows -> rows.size() == 0 ? null : flow(rows.iterator().next()));
    }

    /**
     * The releases of a flow, the newest first.
     *
     * @param until the highest release number to return
     */
    public Uni<List<DerivedRelease>> releases(String code, long until, int limit) {
        return pool.preparedQuery(RELEASES + " order by r.id desc limit " + limit)
                .execute(Tuple.of(code, until))
                .map(rows -> list(rows, DerivedFlows::release));
    }

    /** The newest release, up to a number, that has computed figures; null if there is none yet. */
    public Uni<@Nullable DerivedRelease> newestComputed(String code, long until) {
        return pool.preparedQuery(RELEASES + " and d.kind = 'COMPUTED' order by r.id desc limit 1")
                .execute(Tuple.of(code, until))
                .map(rows -> rows.size() == 0 ? null : release(rows.iterator().next()));
    }

    /** The lineage of a release of computed figures. */
    public Uni<Lineage> lineage(String code, long release) {
        return pool.preparedQuery(LINEAGE_OF_RELEASE)
                .execute(Tuple.of(code, release))
                .map(rows -> lineage(rows.iterator().next()));
    }

    /** The lineage in a row. */
    static Lineage lineage(Row row) {
        return LineageCodec.decode(Objects.requireNonNull(row.getBuffer("lineage")).getBytes());
    }

    /** The problem of an unknown derived flow: 404. */
    static Problem noFlow(String code) {
        return Problem.notFound(DerivedText.localized(t -> t.unknownFlow(Problem.shown(code))));
    }

    private static DerivedFlow present(RowSet<Row> rows, String code) {
        if (rows.size() == 0) {
            throw noFlow(code);
        }
        return flow(rows.iterator().next());
    }

    private static <T> List<T> list(RowSet<Row> rows, Function<Row, T> read) {
        return StreamSupport.stream(rows.spliterator(), false).map(read).toList();
    }

    private static DerivedFlow flow(Row row) {
        OffsetDateTime ended = row.getOffsetDateTime("ended_at");
        return new DerivedFlow(
                row.getUUID("id"),
                row.getString("code"),
                row.getInteger("version"),
                row.getString("data_key"),
                row.getString("method"),
                ParameterJson.parameters(row.getString("parameters")),
                ParameterJson.names(row.getString("names")),
                row.getOffsetDateTime("created_at").toInstant(),
                row.getLong("computed_release"),
                row.getLong("input_release"),
                row.getString("failure"),
                ended == null ? null : ended.toInstant());
    }

    private static DerivedRelease release(Row row) {
        return new DerivedRelease(
                row.getLong("release"),
                DerivedRelease.Kind.valueOf(row.getString("kind")),
                row.getString("method"),
                row.getString("method_version"),
                row.getString("definition_version"),
                ParameterJson.parameters(row.getString("parameters")),
                row.getLong("seed"),
                row.getString("input_flow"),
                row.getLong("input_release"),
                row.getInteger("figures"));
    }
}
