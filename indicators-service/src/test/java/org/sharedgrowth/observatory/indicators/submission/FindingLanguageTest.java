package org.sharedgrowth.observatory.indicators.submission;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sharedgrowth.observatory.indicators.submission.SubmissionRequests.as;
import static org.sharedgrowth.observatory.indicators.submission.SubmissionRequests.contributor;
import static org.sharedgrowth.observatory.indicators.submission.SubmissionRequests.submitFile;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.indicators.testing.SmallWorld;

/** A check report in the language of its reader. */
@QuarkusTest
class FindingLanguageTest {
    private static final String HEADER = "indicator,area,period,value\n";

    @Inject SmallWorld smallWorld;
    @Inject AgroalDataSource database;

    @BeforeEach
    void createSmallWorld() {
        smallWorld.create();
    }

    @Test
    void findingsAreInTheLanguageOfTheReader() {
        String id = submitFaultyFile();
        report(id, "en, fr;q=0.5", "")
                .header("Content-Language", equalTo("en"))
                .body(
                        "items[0].reason",
                        equalTo("'NOPE' is not one of the codes that are allowed here."))
                .body("items[1].reason", equalTo("The row has 3 cells, the header 4."));
        report(id, "fr", "")
                .header("Content-Language", equalTo("fr"))
                .header("Vary", containsString("Accept-Language"))
                .body(
                        "items[0].reason",
                        equalTo("«\u202FNOPE\u202F» ne fait pas partie des codes admis ici."))
                .body("items[0].hint", startsWith("Corrigez le code, ou renvoyez le fichier"))
                .body("items[0].value", equalTo("NOPE"))
                .body("items[0].code", equalTo("unknown-code"));
        report(id, "fr", "?lang=zh")
                .header("Content-Language", equalTo("zh"))
                .body("items[1].reason", equalTo("该行有 3 个单元格，表头有 4 个。"));
    }

    @Test
    void aReportAsCsvIsInTheLanguageOfTheReader() {
        String csv =
                as(contributor("KEN"))
                        .accept("text/csv")
                        .header("Accept-Language", "ru")
                        .get(SubmissionRequests.PATH + "/" + submitFaultyFile() + "/report")
                        .then()
                        .header("Content-Language", equalTo("ru"))
                        .extract()
                        .asString();

        assertTrue(csv.contains("Кода «NOPE» нет среди допустимых здесь кодов."), csv);
    }

    @Test
    void findingsStoredOnlyInEnglishStayEnglish() throws SQLException {
        String id = submitFaultyFile();
        try (Connection connection = database.getConnection();
                PreparedStatement update =
                        connection.prepareStatement(
                                "update finding set wording = null where submission = ?")) {
            update.setObject(1, UUID.fromString(id));
            update.executeUpdate();
        }

        report(id, "es", "")
                .body(
                        "items[0].reason",
                        equalTo("'NOPE' is not one of the codes that are allowed here."));
    }

    @Test
    void findingsWhoseMessageKeysNoLongerExistStayEnglish() throws SQLException {
        String id = submitFaultyFile();
        try (Connection connection = database.getConnection();
                PreparedStatement update =
                        connection.prepareStatement(
                                """
                                update finding
                                set wording = replace(wording::text, 'useCodeOrSkip', 'gone')::json
                                where submission = ?
                                """)) {
            update.setObject(1, UUID.fromString(id));
            update.executeUpdate();
        }

        report(id, "es", "")
                .body(
                        "items[0].reason",
                        equalTo("'NOPE' is not one of the codes that are allowed here."));
    }

    @Test
    void aFileIsRefusedInTheLanguageOfItsSender() {
        SubmissionRequests.withIdempotencyKey(contributor("KEN"))
                .contentType("application/octet-stream")
                .header("Accept-Language", "es")
                .body("a;b\n1;2\n".getBytes(StandardCharsets.UTF_8))
                .post(SubmissionRequests.PATH + "?flow=DF_DIGITAL")
                .then()
                .statusCode(422)
                .header("Content-Language", equalTo("es"))
                .body("detail", startsWith("No hay ningún encabezado conocido"));
    }

    private static String submitFaultyFile() {
        return submitFile(contributor("KEN"), HEADER + "NOPE,KEN,2020,1\nCOVERAGE_4G,KEN,2020\n")
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse report(String id, String languages, String query) {
        return as(contributor("KEN"))
                .header("Accept-Language", languages)
                .get(SubmissionRequests.PATH + "/" + id + "/report" + query)
                .then()
                .statusCode(200);
    }
}
