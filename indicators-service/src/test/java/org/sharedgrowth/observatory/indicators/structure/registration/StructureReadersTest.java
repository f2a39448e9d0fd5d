package org.sharedgrowth.observatory.indicators.structure.registration;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sharedgrowth.observatory.indicators.testing.StructureMessage.aMessage;
import static org.sharedgrowth.observatory.indicators.testing.TokenBuilder.aToken;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.indicators.testing.SmallWorld;
import org.sharedgrowth.observatory.operation.Node;

/** Drafts cannot be registered until every node can read them. */
@QuarkusTest
class StructureReadersTest {
    private static final String OLD_NODE =
            """
            insert into structure_reader (process, node, version, format, seen_at)
            values ('00000000-0000-0000-0000-00000000000a', 'pod-old', '0.9.7', 1, now())
            """;

    @Inject SmallWorld smallWorld;
    @Inject AgroalDataSource database;
    @Inject Node node;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String user;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    @BeforeEach
    void createSmallWorld() {
        smallWorld.create();
    }

    @AfterEach
    void removeTheOldNode() throws SQLException {
        execute("delete from structure_reader where node = 'pod-old'");
    }

    @Test
    void aNodeReportsItself() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "select node, version, format from structure_reader"
                                        + " where seen_at > now() - interval '10 seconds'")) {
            row.next();
            assertEquals(node.name(), row.getString(1));
            assertEquals(node.version(), row.getString(2));
            assertEquals(StructureReaders.FORMAT, row.getInt(3));
        }
    }

    @Test
    void aNodeThatCannotReadDraftsBlocksThem() throws SQLException {
        execute(OLD_NODE);

        register("CL_WAITING", "1.0.0-draft")
                .statusCode(409)
                .body("type", endsWith("/problems/drafts-not-readable"))
                .body("detail", containsString("pod-old (0.9.7)"))
                .body("detail", containsString("20 seconds"));

        register("CL_WAITING", "1.0.0").statusCode(200).body("added", equalTo(1));
        register("CL_WAITING", "1.1.0-draft").statusCode(409);
        execute(
                "update structure_reader set seen_at = now() - interval '21 seconds' where node ="
                        + " 'pod-old'");
        register("CL_WAITING", "1.1.0-draft").statusCode(200).body("added", equalTo(1));
    }

    @Test
    void aNodeWithANewerFormatDoesNotBlockDrafts() throws SQLException {
        execute(OLD_NODE);
        execute("update structure_reader set format = 3 where node = 'pod-old'");

        register("CL_AHEAD", "1.0.0-draft").statusCode(200).body("added", equalTo(1));
    }

    /**
     * Versions of the service from before the table {@code structure_reader} have no row in it;
     * they only listen for notifications.
     */
    @Test
    void anOldNodeThatOnlyListensBlocksDrafts() throws SQLException {
        try (Connection old = DriverManager.getConnection(url, user, password)) {
            try (Statement statement = old.createStatement()) {
                statement.execute("listen structure");
            }
            register("CL_LISTENED", "1.0.0-draft")
                    .statusCode(409)
                    .body("detail", containsString(": 127.0.0.1 (?)"));
        }
        while (count("select count(*) from pg_stat_activity where query = 'listen structure'")
                > 0) {
            Thread.onSpinWait(); // its database process ends soon
        }
        register("CL_LISTENED", "1.0.0-draft").statusCode(200).body("added", equalTo(1));
    }

    private int count(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static ValidatableResponse register(String codelist, String version) {
        return given().auth()
                .oauth2(aToken().steward().sign())
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(aMessage().codelist(codelist, version, list -> list.code("A", "a")).bytes())
                .when()
                .post("/api/indicators/v1/structures")
                .then();
    }
}
