package org.sharedgrowth.observatory.indicators.submission.processing;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.submission.checking.Finding;

/**
 * Gives a planned release back to its office, where another release touched the same series since
 * its check: nobody has seen what the two of them make together. Blocking.
 */
@ApplicationScoped
public class MissedRelease {
    private static final String RETURN =
            """
            update submission
            set state = 'REJECTED', version = version + 1, announced = false, error_count = 1,
                warning_count = 0
            where id = ? and state = 'SCHEDULED' and release_at <= clock_timestamp()
            returning number
            """;

    private static final List<String> VERSIONS =
            List.of(
                    "delete from series_version where submission = ?",
                    "delete from source_version where submission = ?");

    private final AgroalDataSource database;

    MissedRelease(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * Gives it back, unless somebody moved or cancelled it meanwhile.
     *
     * @param keys of the series that the other release touched, for the report
     * @return whether it went back
     */
    public boolean giveBack(UUID id, List<String> keys) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                Long number = returned(connection, id);
                if (number != null) {
                    for (String delete : VERSIONS) {
                        delete(connection, delete, number);
                    }
                    delete(connection, "delete from finding where submission = ?", id);
                    delete(connection, "delete from shown_source where submission = ?", id);
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

    private static @Nullable Long returned(Connection connection, UUID id) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(RETURN)) {
            update.setObject(1, id);
            try (ResultSet row = update.executeQuery()) {
                return row.next() ? Long.valueOf(row.getLong(1)) : null;
            }
        }
    }

    private static Finding reason(List<String> keys) {
        return new Finding(
                Finding.Severity.ERROR,
                0,
                "",
                "",
                "release-missed",
                "It was not released at its instant: since its check these series were released"
                        + " anew: "
                        + String.join(", ", keys),
                "Send the file again, so that it is compared with what is public now.",
                1);
    }

    private static void delete(Connection connection, String sql, Object of) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(sql)) {
            delete.setObject(1, of);
            delete.executeUpdate();
        }
    }
}
