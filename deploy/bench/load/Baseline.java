import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import org.postgresql.PGConnection;

/** What psql's {@code \copy} does, and the primary key of the table. */
final class Baseline {
    static double seconds(EmbeddedPostgres postgres, Path plain, long rows) throws Exception {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("drop table if exists observation");
            statement.execute(
                    "create table observation (indicator text, area text, period integer,"
                            + " value double precision)");
            statement.execute("checkpoint");
            long begun = System.nanoTime();
            long copied;
            try (InputStream in = Files.newInputStream(plain)) {
                copied =
                        connection
                                .unwrap(PGConnection.class)
                                .getCopyAPI()
                                .copyIn(
                                        "copy observation from stdin (format csv, header true)",
                                        in,
                                        1 << 16);
            }
            statement.execute(
                    "alter table observation add primary key (indicator, area, period)");
            double seconds = (System.nanoTime() - begun) / 1e9;
            if (copied != rows) {
                throw new IllegalStateException(copied + " of " + rows + " rows copied");
            }
            statement.execute("drop table observation");
            statement.execute("checkpoint");
            return seconds;
        }
    }
}
