package org.sharedgrowth.observatory.indicators.structure.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.indicators.structure.Codelist;

@QuarkusTest
class StructureFollowerTest {
    private static final String REGISTRATION_BY_ANOTHER_NODE =
            """
            with a as (
              insert into artefact (type, agency, artefact_id, version, names, annotations,
                  registered_at, registered_by)
              values ('codelist', 'DIGOBS', 'CL_ELSEWHERE', '1.0.0', '{"en": "Elsewhere"}',
                  '{"list": []}', now(), 'another node')
              returning id)
            insert into item (artefact_id, position, item_id, names, annotations)
            select id, 0, 'A', '{"en": "Alpha"}', '{"list": []}' from a
            """;

    @Inject AgroalDataSource database;
    @Inject Structures structures;

    @Test
    void registrationsOfAnotherNodeAreSeenWhenTheNotificationArrives()
            throws SQLException, InterruptedException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(REGISTRATION_BY_ANOTHER_NODE);
            statement.execute("select pg_notify('structure', '')");
        }
        @Nullable Codelist list = null;
        // Well below the polling interval of five seconds.
        for (int i = 0; i < 30 && list == null; i++) {
            Thread.sleep(100);
            list = structures.current().codelist("CL_ELSEWHERE");
        }
        assertNotNull(list);
        assertEquals("Alpha", list.codes().getFirst().names().in(List.of("fr")));
    }
}
