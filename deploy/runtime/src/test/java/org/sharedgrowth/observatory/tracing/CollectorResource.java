package org.sharedgrowth.observatory.tracing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Starts a collector and configures the program under test to send to it. The test sets the share
 * of recorded requests with {@value #RATIO}.
 */
public final class CollectorResource implements QuarkusTestResourceLifecycleManager {
    public static final String RATIO = "observatory.tracing.ratio";

    private static @Nullable Collector collector;

    private final Map<String, String> settings = new HashMap<>();

    @Override
    public void init(Map<String, String> arguments) {
        settings.putAll(arguments);
    }

    @Override
    public Map<String, String> start() {
        Collector started = new Collector();
        collector = started;
        settings.put("observatory.tracing.collector", started.address().toString());
        return settings;
    }

    @Override
    public void stop() {
        collector().close();
    }

    /** The collector configured for the program under test. */
    public static Collector collector() {
        Collector running = collector;
        if (running == null) {
            throw new IllegalStateException("The collector was not started");
        }
        return running;
    }
}
