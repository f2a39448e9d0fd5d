package org.sharedgrowth.observatory.gateway.upstream;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Properties;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Lets an operator add, weigh and take away nodes while requests run. A file that cannot be read,
 * or says something impossible, changes nothing.
 */
@Singleton
class NodesFile {
    private static final Logger LOG = Logger.getLogger(NodesFile.class);

    private final Upstreams upstreams;
    private final UpstreamConfig config;
    private final Vertx vertx;
    private @Nullable FileTime read;
    private String told = "";

    NodesFile(Upstreams upstreams, UpstreamConfig config, Vertx vertx) {
        this.upstreams = upstreams;
        this.config = config;
        this.vertx = vertx;
    }

    void watch(@Observes StartupEvent start) {
        config.nodesFile()
                .ifPresent(file -> {
                    look(file);
                    vertx.setPeriodic(
                            config.nodesPause().toMillis(),
                            id ->
                                    vertx.executeBlocking(() -> {
                                        look(file);
                                        return null;
                                    }));
                });
    }

    private synchronized void look(Path file) {
        try {
            FileTime changed = Files.getLastModifiedTime(file);
            if (changed.equals(read)) {
                return;
            }
            read = changed;
            Properties lists = new Properties();
            try (Reader reader = Files.newBufferedReader(file)) {
                lists.load(reader);
            }
            apply(lists);
        } catch (IOException | IllegalArgumentException e) {
            String reason = String.valueOf(e.getMessage());
            if (!reason.equals(told)) {
                told = reason;
                LOG.warnf("The list of nodes is left as it is: %s", reason);
            }
        }
    }

    private void apply(Properties lists) {
        for (Upstream upstream : upstreams.all()) {
            String list = lists.getProperty(upstream.name().replace(' ', '-'));
            if (list != null) {
                upstream.change(list);
                LOG.infof("%s is served by %s", upstream.name(), list);
            }
        }
    }
}
