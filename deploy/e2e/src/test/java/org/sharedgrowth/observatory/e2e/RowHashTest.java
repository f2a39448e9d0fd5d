package org.sharedgrowth.observatory.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The comparison of the restore drill detects a change of one value in one row. */
@ExtendWith(Suite.class)
class RowHashTest {
    private static final String NAME = "reports:public.of_a_test";

    @Test
    void aChangedValueChangesTheHashAndTheOldValueRestoresIt() throws SQLException {
        try (Connection reports = Postgres.connect("reports");
                Statement statement = reports.createStatement()) {
            statement.execute("create table of_a_test (id int, text text)");
            try {
                statement.execute("insert into of_a_test values (1, 'a'), (2, null)");
                RowHash before = RowHash.read();
                statement.execute("update of_a_test set text = '' where id = 2");
                RowHash changed = RowHash.read();
                // The rows are now stored in another order.
                statement.execute("update of_a_test set text = null where id = 2");
                statement.execute("update of_a_test set text = 'a' where id = 1");
                RowHash back = RowHash.read();

                // Nodes of the indicators-service renew their rows every few seconds.
                assertEquals(
                        List.of(NAME),
                        before.differences(changed).stream()
                                .filter(table -> table.startsWith("reports:"))
                                .toList());
                assertNotEquals(before.digest(), changed.digest());
                assertEquals(before.tables().get(NAME), back.tables().get(NAME));
            } finally {
                statement.execute("drop table of_a_test");
            }
        }
    }
}
