package org.sharedgrowth.observatory.indicators.submission.processing;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.sharedgrowth.observatory.indicators.submission.checking.Finding;
import org.sharedgrowth.observatory.indicators.submission.reading.FileText;
import org.sharedgrowth.observatory.indicators.submission.reading.Wording;
import org.sharedgrowth.observatory.indicators.submission.row.WorkerRows;
import org.sharedgrowth.observatory.messages.Texts;

/**
 * Returns a planned release to its office if another release changed the same series since the
 * check of its file: nobody has reviewed the combination of the two. Blocking.
 */
@ApplicationScoped
public class MissedRelease {
    private static final List<String> DELETE_VERSIONS =
            List.of(
                    "delete from series_version where submission = ?",
                    "delete from source_version where submission = ?");

    private final AgroalDataSource database;

    MissedRelease(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * Returns the submission, unless its release was rescheduled or cancelled meanwhile.
     *
     * @param keys keys of the series that the other release changed, for the report
     * @return whether it was returned
     */
    public boolean giveBack(UUID id, List<String> keys) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                Long number = WorkerRows.rejectDue(connection, id);
                if (number != null) {
                    for (String delete : DELETE_VERSIONS) {
                        delete(connection, delete, number);
                    }
                    delete(connection, "delete from finding where submission = ?", id);
                    delete(connection, "delete from shown_source where submission = ?", id);
                    delete(connection, "delete from file_row where submission = ?", id);
                    ResultWriter.writeFindings(connection, id, List.of(reason(keys)));
                }
                connection.commit();
                return number != null;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    private static Finding reason(List<String> keys) {
        FileText texts = Texts.messages(FileText.class);
        return Finding.error(
                0,
                "release-missed",
                new Wording(
                        FileText.class,
                        texts.releaseMissed(String.join(", ", keys)),
                        texts.sendAgainForCheck()));
    }

    private static void delete(Connection connection, String sql, Object submission)
            throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(sql)) {
            delete.setObject(1, submission);
            delete.executeUpdate();
        }
    }
}
