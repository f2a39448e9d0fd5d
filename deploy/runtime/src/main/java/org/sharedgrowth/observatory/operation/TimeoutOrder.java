package org.sharedgrowth.observatory.operation;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.DurationConverter;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * Checks that each timeout is shorter than the one around it, so that the component nearest to a
 * fault can report it (decision 31): a client waits longer than the gateway, the gateway longer
 * than a service, and a service longer than the database. A program whose settings violate this
 * does not start.
 */
@Singleton
class TimeoutOrder {
    /** Timeouts of the gateway, outermost first, which services do not have. */
    private static final List<String> GATEWAY_TIMEOUTS =
            List.of(
                    "quarkus.http.idle-timeout",
                    "gateway.route.long-answer-timeout",
                    "gateway.route.answer-timeout");

    private static final String WRITE = "observatory.write-timeout";
    private static final String LOCK =
            "quarkus.datasource.reactive.additional-properties.lock_timeout";
    private static final String JDBC = "quarkus.datasource.jdbc.";
    private static final List<String> JDBC_WAITS =
            List.of(
                    JDBC + "additional-jdbc-properties.socketTimeout",
                    JDBC + "acquisition-timeout",
                    JDBC + "additional-jdbc-properties.loginTimeout",
                    JDBC + "additional-jdbc-properties.connectTimeout");

    private record Wait(String name, Duration length) {
        @Override
        public String toString() {
            return name + " (" + length + ")";
        }
    }

    /** Checks the order, except in tests and development, where outer timeouts are shortened. */
    void start(@Observes StartupEvent event, Config config) {
        if (LaunchMode.current() == LaunchMode.NORMAL) {
            List<String> faults = faults(config);
            if (!faults.isEmpty()) {
                throw new IllegalStateException("Timeouts: " + String.join("; ", faults));
            }
        }
    }

    /** The timeouts that are missing or too short; empty if all are valid. */
    static List<String> faults(Config config) {
        List<String> faults = new ArrayList<>();
        List<Wait> outer = new ArrayList<>();
        GATEWAY_TIMEOUTS.forEach(name -> find(config, name).ifPresent(outer::add));
        require(config, WRITE, outer, faults);

        List<Wait> reactive = new ArrayList<>(outer);
        reactive.add(
                new Wait("the maximum silence of a connection", DatabaseConnections.MAX_SILENCE));
        reactive.add(new Wait("statement_timeout", DatabaseConnections.STATEMENT_TIMEOUT));
        require(config, LOCK, reactive, faults);
        checkOrder(reactive, faults);

        List<Wait> jdbc = new ArrayList<>(outer);
        JDBC_WAITS.forEach(name -> require(config, name, jdbc, faults));
        checkOrder(jdbc, faults);
        return faults.stream().distinct().toList();
    }

    private static void require(Config config, String name, List<Wait> waits, List<String> faults) {
        find(config, name)
                .ifPresentOrElse(waits::add, () -> faults.add(name + " is not configured"));
    }

    private static Optional<Wait> find(Config config, String name) {
        return config.getOptionalValue(name, String.class)
                .map(length -> new Wait(name, DurationConverter.parseDuration(length)));
    }

    /**
     * Adds a fault for each timeout that is not longer than the next.
     *
     * @param waits timeouts, outermost first
     */
    private static void checkOrder(List<Wait> waits, List<String> faults) {
        for (int i = 1; i < waits.size(); i++) {
            Wait outside = waits.get(i - 1);
            Wait inside = waits.get(i);
            if (outside.length().compareTo(inside.length()) <= 0) {
                faults.add(outside + " must be longer than " + inside);
            }
        }
    }
}
