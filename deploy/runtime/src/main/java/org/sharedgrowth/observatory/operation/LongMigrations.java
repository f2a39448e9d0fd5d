package org.sharedgrowth.observatory.operation;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Allows migrations to take as long as they need. The database is silent while it works on a large
 * table, and the usual socket timeout would abort the migration each time.
 */
@Singleton
class LongMigrations implements FlywayConfigurationCustomizer {
    private static final int NO_TIMEOUT = 0;

    @Override
    public void customize(FluentConfiguration configuration) {
        configuration.callbacks(new TimeoutRemoval());
    }

    /** Restores the original timeout afterwards, because the connection returns to the pool. */
    private static final class TimeoutRemoval extends BaseCallback {
        /** The original timeout in milliseconds. */
        private int originalTimeout = NO_TIMEOUT;

        @Override
        public boolean supports(Event event, Context context) {
            return event == Event.BEFORE_EACH_MIGRATE
                    || event == Event.AFTER_EACH_MIGRATE
                    || event == Event.AFTER_EACH_MIGRATE_ERROR;
        }

        @Override
        public void handle(Event event, Context context) {
            try {
                if (event == Event.BEFORE_EACH_MIGRATE) {
                    originalTimeout = context.getConnection().getNetworkTimeout();
                    context.getConnection().setNetworkTimeout(Runnable::run, NO_TIMEOUT);
                } else {
                    context.getConnection().setNetworkTimeout(Runnable::run, originalTimeout);
                }
            } catch (SQLException e) {
                throw new IllegalStateException("cannot set the timeout of a migration", e);
            }
        }
    }
}
