package org.sharedgrowth.observatory.gateway.upstream;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Lets an operator add, remove and weight nodes at run time. A file is applied completely or not at
 * all: if it cannot be read or has an invalid entry, no list changes, the reason is logged once,
 * and the metric {@code gateway.nodes.file.refused} is 1.
 */
@Singleton
class NodesFile {
    private static final Logger LOG = Logger.getLogger(NodesFile.class);

    private final Upstreams upstreams;
    private final UpstreamConfig config;
    private final Vertx vertx;
    private @Nullable FileTime lastChange;
    private volatile String lastReason = "";

    NodesFile(Upstreams upstreams, UpstreamConfig config, Vertx vertx, MeterRegistry registry) {
        this.upstreams = upstreams;
        this.config = config;
        this.vertx = vertx;
        registry.gauge(
                "gateway.nodes.file.refused", this, file -> file.lastReason.isEmpty() ? 0 : 1);
    }

    void watch(@Observes StartupEvent start) {
        config.nodesFile()
                .ifPresent(file -> {
                    readIfChanged(file);
                    vertx.setPeriodic(
                            config.nodesPause().toMillis(),
                            id ->
                                    vertx.executeBlocking(() -> {
                                        readIfChanged(file);
                                        return null;
                                    }));
                });
    }

    private synchronized void readIfChanged(Path file) {
        try {
            FileTime changed = Files.getLastModifiedTime(file);
            if (changed.equals(lastChange)) {
                return;
            }
            lastChange = changed;
            Properties lists = new Properties();
            try (Reader reader = Files.newBufferedReader(file)) {
                lists.load(reader);
            }
            apply(parse(lists));
            lastReason = "";
        } catch (IOException | IllegalArgumentException e) {
            String reason = e.getClass().getSimpleName() + ": " + e.getMessage();
            if (!reason.equals(lastReason)) {
                lastReason = reason;
                LOG.errorf("The nodes are unchanged because %s cannot be used: %s", file, reason);
            }
        }
    }

    /** Parses the whole file; throws if any entry is invalid. */
    private Map<Upstream, List<Node>> parse(Properties lists) {
        Map<Upstream, List<Node>> parsed = new LinkedHashMap<>();
        for (String name : lists.stringPropertyNames()) {
            Upstream upstream =
                    upstreams.all().stream()
                            .filter(one -> key(one).equals(name))
                            .findFirst()
                            .orElseThrow(() ->
                                    new IllegalArgumentException("There is no server " + name));
            parsed.put(upstream, upstream.parse(lists.getProperty(name)));
        }
        return parsed;
    }

    private static void apply(Map<Upstream, List<Node>> lists) {
        lists.forEach((upstream, list) -> {
            upstream.change(list);
            LOG.infof("%s is served by %s", upstream.name(), list);
        });
    }

    private static String key(Upstream upstream) {
        return upstream.name().replace(' ', '-');
    }
}
