package org.sharedgrowth.observatory.operation;

import io.agroal.api.AgroalDataSource;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/**
 * Ready once the database is known to store commits durably. If one of the settings that this
 * requires is off, a crash of the machine may lose committed changes or damage tables. The settings
 * of the program's own connections are checked, because a role or a database may override the
 * server's settings.
 *
 * <p>Like {@link SchemaIsCurrent}, it checks until the result is good, and then never again.
 */
@Readiness
@ApplicationScoped
class DurableDatabase implements HealthCheck {
    private static final Logger LOG = Logger.getLogger(DurableDatabase.class);

    private static final String SETTINGS_THAT_ARE_OFF =
            """
            select name from pg_settings
            where name in ('fsync', 'full_page_writes', 'synchronous_commit') and setting = 'off'
            order by name
            """;

    private final boolean required;
    private final BackgroundQuery<List<String>> settingsOff;
    private volatile boolean durable;

    /**
     * @param required false only in tests, whose temporary database need not be durable
     */
    @Inject
    DurableDatabase(
            AgroalDataSource database,
            @ConfigProperty(name = "observatory.database.durable", defaultValue = "true")
                    boolean required) {
        this(required, () -> settingsThatAreOff(database), Infrastructure.getDefaultWorkerPool());
    }

    /**
     * @param settingsOff returns the names of settings that are off; may block
     * @param executor runs the check
     */
    DurableDatabase(boolean required, Supplier<List<String>> settingsOff, Executor executor) {
        this.required = required;
        this.settingsOff = new BackgroundQuery<>(settingsOff, executor);
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("Durability");
        if (!required || durable) {
            return response.up().withData("required", required).build();
        }
        Optional<List<String>> found = settingsOff.awaitResult();
        if (found.isEmpty()) {
            return response.down().withData("database", "does not answer").build();
        }
        List<String> settings = found.get();
        durable = settings.isEmpty();
        if (!durable) {
            LOG.errorf("not ready: the database has these settings off: %s", settings);
            settings.forEach(setting -> response.withData(setting, "off"));
        }
        return response.status(durable).build();
    }

    /** Names of the settings that are off. */
    static List<String> settingsThatAreOff(DataSource database) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(SETTINGS_THAT_ARE_OFF)) {
            List<String> names = new ArrayList<>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        } catch (SQLException e) {
            throw new IllegalStateException("the settings of the database could not be read", e);
        }
    }
}
