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
import org.sharedgrowth.observatory.indicators.structure.registration.Structures;
import org.sharedgrowth.observatory.indicators.submission.lifecycle.SubmissionState;
import org.sharedgrowth.observatory.indicators.submission.processing.ReleasedSeries;
import org.sharedgrowth.observatory.indicators.submission.report.ChangeView;
import org.sharedgrowth.observatory.indicators.submission.row.Submission;

/** The changes of a submission to the rows of its office, cell by cell. */
@ApplicationScoped
class Changes {
    /** Reads the office's own versions, whether they are shown or not. */
    private static final String OWN_VERSIONS =
            """
            select series_id, observation_count, observations from source_version
            where submission = ?
            union all
            select o.series_id, o.observation_count, o.observations from series_version o
            where o.submission = ? and not exists (
                select from source_version x
                where x.series_id = o.series_id and x.submission = o.submission)
            """;

    private static final String VERSIONS =
            """
            select v.series_id, s.key, v.observation_count
            from (%s) v join series s on s.id = v.series_id order by s.key collate "C"
            """
                    .formatted(OWN_VERSIONS);

    private static final String CONTENTS =
            "select series_id, observations from (%s) v where series_id = any (?)"
                    .formatted(OWN_VERSIONS);

    /** A series that the submission changes. */
    record ChangedSeries(long id, String key, int observations) {}

    private final AgroalDataSource database;
    private final SeriesStore store;
    private final Structures structures;

    Changes(AgroalDataSource database, SeriesStore store, Structures structures) {
        this.database = database;
        this.store = store;
        this.structures = structures;
    }

    /**
     * A page of the changes that the check of a submission found; empty before the check, once the
     * submission is withdrawn, and if its dataflow no longer exists.
     */
    Uni<Page<ChangeView>> page(Submission submission, Paging paging, List<String> languages) {
        Dataflow flow = structures.current().dataflow(submission.flow());
        String dataKey = submission.checked().dataKey();
        Long base = submission.checked().baseRelease();
        int size = paging.size();
        long offset = paging.offset();
        boolean isWithdrawn = submission.state() == SubmissionState.WITHDRAWN;
        if (dataKey == null || base == null || flow == null || isWithdrawn) {
            return Uni.createFrom().item(paging.of(List.of(), 0, null));
        }
        Dsd dsd = flow.structure();
        return Uni.createFrom()
                .item(() -> {
                    ReleasedSeries released =
                            new ReleasedSeries(
                                    store.state().flow(dataKey, base, submission.provider()));
                    ChangeWalk walk = new ChangeWalk(dsd, released, languages, offset, size);
                    List<ChangeView> changes = read(submission, walk);
                    return paging.of(changes, walk.total(), null);
                })
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    /** Reads the changes; holds no connection while it reads released data. */
    private List<ChangeView> read(Submission submission, ChangeWalk walk) {
        try {
            List<ChangedSeries> changed = readChangedSeries(submission.number());
            List<ChangedSeries> revised = changed.stream().filter(walk::isRevised).toList();
            walk.count(changed, contents(submission.number(), revised));
            List<ChangedSeries> added =
                    walk.onPage().stream().filter(series -> !walk.isRevised(series)).toList();
            return walk.page(contents(submission.number(), added));
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read changes of " + submission.id(), e);
        }
    }

    private List<ChangedSeries> readChangedSeries(long submission) throws SQLException {
        List<ChangedSeries> changed = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(VERSIONS)) {
            select.setLong(1, submission);
            select.setLong(2, submission);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    changed.add(
                            new ChangedSeries(rows.getLong(1), rows.getString(2), rows.getInt(3)));
                }
            }
        }
        return changed;
    }

    private Map<Long, byte[]> contents(long submission, Collection<ChangedSeries> series)
            throws SQLException {
        Map<Long, byte[]> contents = new HashMap<>();
        Long[] ids = series.stream().map(ChangedSeries::id).toArray(Long[]::new);
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(CONTENTS)) {
            select.setLong(1, submission);
            select.setLong(2, submission);
            select.setArray(3, connection.createArrayOf("bigint", ids));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    contents.put(rows.getLong(1), rows.getBytes(2));
                }
            }
        }
        return contents;
    }
}
