package org.sharedgrowth.observatory.tracing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Starts a collector and names it to the program under test, which then sends. What the test gives
 * as {@value RATIO} is the share of requests that is recorded.
 */
public final class CollectorIsNamed implements QuarkusTestResourceLifecycleManager {
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

    /** The one that the program under test was told of. */
    public static Collector collector() {
        Collector running = collector;
        if (running == null) {
            throw new IllegalStateException("The collector was not started");
        }
        return running;
    }
}
