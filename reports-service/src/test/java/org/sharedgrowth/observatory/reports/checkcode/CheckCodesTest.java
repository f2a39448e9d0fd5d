package org.sharedgrowth.observatory.reports.checkcode;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.reports.fixture.IndicatorsStub;
import org.sharedgrowth.observatory.reports.fixture.Reports;
import org.sharedgrowth.observatory.reports.fixture.Suite;

/** Codes are made when a report is published or at startup, and never change. */
@QuarkusTest
@QuarkusTestResource(Suite.class)
class CheckCodesTest {
    @Inject CheckCodes codes;
    @Inject DataSource database;

    @BeforeEach
    void releaseData() {
        Reports.releaseData(IndicatorsStub.up(), "54.3", "54.3");
    }

    @Test
    void everyFigureOfEveryVersionHasItsOwnCode() {
        Reports report = Reports.aReport().drafted().approved().published();
        report.next().approved().published();

        Set<String> all = new HashSet<>(report.codes("/versions/1.0"));
        all.addAll(report.codes("/versions/1.1"));

        assertEquals(4, all.size(), all.toString());
        all.forEach(code -> assertEquals(code, CheckCode.read(code).printed()));
        assertEquals(report.codes("/versions/1.1"), report.codes(""));
    }

    @Test
    void aDraftHasNoCodes() throws SQLException {
        long before = count();
        Reports.aReport().drafted().approved();
        assertEquals(before, count());
    }

    /**
     * Versions that an older release of the service published have no codes; the next start makes
     * them.
     */
    @Test
    void versionsWithoutCodesGetCodesAtStartup() throws Throwable {
        Reports report = Reports.aReport().drafted().approved().published();
        Reports other = Reports.aReport().drafted().approved().published();
        List<String> kept = other.codes("");
        String before = report.codes("").getFirst();
        run(
                "alter table check_code disable trigger check_code_no_change",
                "delete from check_code using publication p where p.id = publication_id"
                        + " and p.slug = '"
                        + report.slug()
                        + "'",
                "alter table check_code enable trigger check_code_no_change");
        report.get("").body("facts", hasSize(2)).body("facts[0].code", nullValue());

        codes.start(new StartupEvent());

        List<String> made = report.codes("");
        assertEquals(2, Set.copyOf(made).size());
        assertNotEquals(before, made.getFirst());
        assertEquals(kept, other.codes(""));
        codes.start(new StartupEvent());
        report.get("").body("facts.code", equalTo(made));
    }

    @Test
    void aCodeIsNeverChangedOrRemoved() throws SQLException {
        Reports.aReport().drafted().approved().published();
        for (String change :
                List.of(
                        "update check_code set fact = 'other'",
                        "delete from check_code",
                        "truncate check_code")) {
            SQLException refused = assertThrows(SQLException.class, () -> run(change), change);
            assertEquals("23001", refused.getSQLState(), change);
        }
        assertTrue(count() > 0);
    }

    private long count() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from check_code")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void run(String... commands) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }
}
