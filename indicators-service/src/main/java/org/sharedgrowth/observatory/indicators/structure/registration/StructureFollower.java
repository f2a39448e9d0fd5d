package org.sharedgrowth.observatory.indicators.structure.registration;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.database.Notifications;

/**
 * Keeps {@link Structures} up to date with the database: loads everything at startup and after each
 * notification of a registration, and polls in case a notification is lost. While the database is
 * unavailable, the last loaded structures stay in use.
 */
@ApplicationScoped
class StructureFollower {
    private static final Logger LOG = Logger.getLogger(StructureFollower.class);
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final Structures structures;
    private final ArtefactStore store;
    private final Mutiny.SessionFactory sessions;
    private final AgroalDataSource database;
    private final StructureReaders readers;
    private final Duration poll;
    private volatile boolean isOpen = true;
    private @Nullable Thread thread;

    StructureFollower(
            Structures structures,
            ArtefactStore store,
            Mutiny.SessionFactory sessions,
            AgroalDataSource database,
            StructureReaders readers,
            @ConfigProperty(name = "observatory.structure.poll", defaultValue = "5S")
                    Duration poll) {
        this.structures = structures;
        this.store = store;
        this.sessions = sessions;
        this.database = database;
        this.readers = readers;
        this.poll = poll;
    }

    /** Starts early, because the statistical store needs structures to order its series. */
    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent event)
            throws Throwable {
        catchUp();
        thread = Thread.ofPlatform().daemon().name("structure-follower").start(this::follow);
    }

    void stop(@Observes ShutdownEvent event) {
        isOpen = false;
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void follow() {
        while (isOpen) {
            try (Notifications notifications = Notifications.on(database, ArtefactStore.CHANNEL)) {
                while (isOpen) {
                    readers.report(notifications.connection());
                    catchUp();
                    notifications.await(poll);
                }
            } catch (Throwable e) {
                if (isOpen) {
                    LOG.warnf("following structures interrupted cause=%s", e.toString());
                    pause();
                }
            }
        }
    }

    private void catchUp() throws Throwable {
        long loaded = structures.snapshot().lastRegistration();
        long stored =
                VertxContextSupport.subscribeAndAwait(
                        () -> sessions.withSession(store::lastRegistration));
        if (stored > loaded) {
            structures.offer(
                    VertxContextSupport.subscribeAndAwait(() -> sessions.withSession(store::load)));
            LOG.infof(
                    "structures loaded registration=%d", structures.snapshot().lastRegistration());
        }
    }

    private void pause() {
        try {
            Thread.sleep(RETRY);
        } catch (InterruptedException e) {
            isOpen = false;
        }
    }
}
