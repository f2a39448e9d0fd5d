package org.sharedgrowth.observatory.indicators.submission;

import io.agroal.api.AgroalDataSource;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sharedgrowth.observatory.indicators.problem.Page;
import org.sharedgrowth.observatory.indicators.problem.Paging;
import org.sharedgrowth.observatory.indicators.series.SeriesStore;
import org.sharedgrowth.observatory.indicators.structure.Dataflow;
import org.sharedgrowth.observatory.indicators.structure.Dsd;
import org.sharedgrowth.observatory.indicators.structure.Structures;

/** What a submission changes, cell by cell, against what it was compared with. */
@ApplicationScoped
class Changes {
    private static final String VERSIONS =
            """
            select v.series_id, s.key, v.observation_count
            from series_version v join series s on s.id = v.series_id
            where v.submission = ? order by s.key collate "C"
            """;

    private static final String CONTENTS =
            """
            select series_id, observations from series_version
            where submission = ? and series_id = any (?)
            """;

    /** A series that the submission changes. */
    record Touched(long id, String key, int observations) {}

    private final AgroalDataSource database;
    private final SeriesStore store;
    private final Structures structures;

    Changes(AgroalDataSource database, SeriesStore store, Structures structures) {
        this.database = database;
        this.store = store;
        this.structures = structures;
    }

    /** A page of the changes of a submission that passed its check; none of any other. */
    Uni<Page<ChangeView>> page(SubmissionEntity submission, Paging paging, List<String> languages) {
        Dataflow flow = structures.current().dataflow(submission.flow);
        String dataKey = submission.dataKey;
        Long base = submission.baseRelease;
        int size = paging.size();
        long offset = paging.offset();
        if (dataKey == null || base == null || flow == null) {
            return Uni.createFrom().item(paging.of(List.of(), 0, null));
        }
        Dsd dsd = flow.structure();
        return Uni.createFrom()
                .item(() -> {
                    ReleasedSeries released = new ReleasedSeries(store.at(dataKey, base));
                    ChangeWalk walk = new ChangeWalk(dsd, released, languages, offset, size);
                    List<ChangeView> changes = read(submission, walk);
                    return paging.of(changes, walk.total(), null);
                })
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private List<ChangeView> read(SubmissionEntity submission, ChangeWalk walk) {
        try (Connection connection = database.getConnection()) {
            List<Touched> touched = touched(connection, submission.number);
            List<Touched> revised = touched.stream().filter(walk::isRevised).toList();
            walk.count(touched, contents(connection, submission.number, revised));
            List<Touched> added =
                    walk.onPage().stream().filter(series -> !walk.isRevised(series)).toList();
            return walk.page(contents(connection, submission.number, added));
        } catch (SQLException e) {
            throw new IllegalStateException("changes of " + submission.id, e);
        }
    }

    private static List<Touched> touched(Connection connection, long submission)
            throws SQLException {
        List<Touched> touched = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(VERSIONS)) {
            select.setLong(1, submission);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    touched.add(new Touched(rows.getLong(1), rows.getString(2), rows.getInt(3)));
                }
            }
        }
        return touched;
    }

    private static Map<Long, byte[]> contents(
            Connection connection, long submission, Collection<Touched> series)
            throws SQLException {
        Map<Long, byte[]> contents = new HashMap<>();
        Long[] ids = series.stream().map(Touched::id).toArray(Long[]::new);
        try (PreparedStatement select = connection.prepareStatement(CONTENTS)) {
            select.setLong(1, submission);
            select.setArray(2, connection.createArrayOf("bigint", ids));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    contents.put(rows.getLong(1), rows.getBytes(2));
                }
            }
        }
        return contents;
    }
}
