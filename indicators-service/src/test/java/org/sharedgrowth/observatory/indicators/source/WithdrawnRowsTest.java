package org.sharedgrowth.observatory.indicators.source;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sharedgrowth.observatory.indicators.source.Offices.file;
import static org.sharedgrowth.observatory.indicators.source.Offices.send;
import static org.sharedgrowth.observatory.indicators.source.Offices.submit;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.indicators.submission.row.WorkerRows;

/**
 * Once a withdrawn submission can no longer be restored, it leaves nothing in the store, neither
 * public versions nor the office's own versions.
 */
@QuarkusTest
class WithdrawnRowsTest {
    private static final String FLOW = "DF_WITHDRAWN";

    @Inject Offices offices;
    @Inject AgroalDataSource database;
    @Inject WorkerRows rows;

    @Test
    void onlyRowsOfTheWithdrawnSubmissionAreDeleted() throws SQLException {
        offices.registerSharedFlow(FLOW);
        send("NSO_KEN", FLOW, "F", "2020 1");
        String withdrawn = submitCell("OBS", "2021 7");
        String otherSubmission = submitCell("NSO_KEN", "2022 8");
        assertEquals(1, countRows("series_version", withdrawn));
        assertEquals(1, countRows("source_version", withdrawn));

        Offices.withIdempotencyKey(Offices.contributor("OBS"))
                .header("If-Match", "*")
                .delete(Offices.SUBMISSIONS + "/" + withdrawn)
                .then()
                .statusCode(200);

        rows.deleteWithdrawnData();
        assertEquals(1, countRows("series_version", withdrawn));
        setWithdrawn(withdrawn, "29 days 23 hours");
        rows.deleteWithdrawnData();
        assertEquals(1, countRows("source_version", withdrawn));
        setWithdrawn(withdrawn, "30 days 1 minute");
        rows.deleteWithdrawnData();
        assertEquals(0, countRows("series_version", withdrawn));
        assertEquals(0, countRows("source_version", withdrawn));
        assertEquals(1, countRows("series_version", otherSubmission));
        Offices.tryRelease("NSO_KEN", otherSubmission).statusCode(200);
        assertEquals("2020=1 2022=8", Offices.dataFromSdmx21(FLOW, "F", "all", ""));
        Offices.withIdempotencyKey(Offices.contributor("OBS"))
                .post(Offices.SUBMISSIONS + "/" + withdrawn + "/restore")
                .then()
                .statusCode(409)
                .body("detail", containsString("kept for 30 days"));
    }

    private static String submitCell(String office, String cell) {
        return submit(office, FLOW, file(FLOW, "F", "PT", cell)).extract().path("id");
    }

    private void setWithdrawn(String id, String ago) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update =
                        connection.prepareStatement(
                                "update submission set withdrawn_at = now() - cast(? as interval)"
                                        + " where id = ?")) {
            update.setString(1, ago);
            update.setObject(2, UUID.fromString(id));
            update.executeUpdate();
        }
    }

    private int countRows(String table, String id) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement(
                                "select count(*) from "
                                        + table
                                        + " v join submission s on s.number = v.submission"
                                        + " where s.id = ?")) {
            select.setObject(1, UUID.fromString(id));
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
