package org.sharedgrowth.observatory.local.suite;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.sharedgrowth.observatory.local.data.DataDirectory;
import org.sharedgrowth.observatory.local.data.Secrets;
import org.sharedgrowth.observatory.local.data.SuiteState;
import org.sharedgrowth.observatory.local.postgres.Cluster;
import org.sharedgrowth.observatory.local.postgres.Databases;
import org.sharedgrowth.observatory.local.postgres.Distribution;
import org.sharedgrowth.observatory.local.process.Child;
import org.sharedgrowth.observatory.local.terminal.Progress;

/** The parts of one suite: started together, supervised, stopped with dependents first. */
public final class Suite {
    private static final Duration START_TIMEOUT = Duration.ofMinutes(3);

    /**
     * Longer, because at the first start Maven downloads and compiles before the program starts.
     */
    private static final Duration START_TIMEOUT_FROM_SOURCES = Duration.ofMinutes(10);

    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(20);
    private static final int SHOWN_LOG_LINES = 20;

    private final Installation installation;
    private final DataDirectory data;
    private final SuitePorts ports;
    private final Selection selection;
    private final Progress progress;
    private final List<RunningPart> parts = new CopyOnWriteArrayList<>();
    private final Supervisor supervisor;
    private volatile Optional<Cluster> cluster = Optional.empty();
    private volatile boolean ready;
    private volatile boolean stopping;

    /** Creates a suite without starting it. */
    public Suite(
            Installation installation,
            DataDirectory data,
            SuitePorts ports,
            Selection selection,
            Progress progress) {
        this.installation = installation;
        this.data = data;
        this.ports = ports;
        this.selection = selection;
        this.progress = progress;
        this.supervisor = new Supervisor(progress, this::isStopping, this::saveState);
    }

    /**
     * Starts everything; returns when all parts are ready.
     *
     * @throws StartFailed if a part does not become ready; the other parts are left running
     */
    public void start() {
        try (ExecutorService tasks = Executors.newVirtualThreadPerTaskExecutor()) {
            Plans plans = new Plans(installation, data, ports, selection);
            IdentityProvider identity = new IdentityProvider(installation, data, ports);
            CompletableFuture<Void> realm =
                    CompletableFuture.runAsync(ifSelected("keycloak", identity::prepare), tasks);
            startPostgres();
            List<CompletableFuture<Void>> starts = new ArrayList<>();
            starts.add(
                    realm.thenRunAsync(
                            ifSelected("keycloak", () -> startKeycloak(identity, plans)), tasks));
            // The gateway signs in with a key that is created with the realm.
            starts.add(realm.thenRunAsync(startOf("gateway", plans::gateway), tasks));
            starts.add(CompletableFuture.runAsync(startOf("indicators", plans::indicators), tasks));
            starts.add(CompletableFuture.runAsync(startOf("reports", plans::reports), tasks));
            try {
                CompletableFuture.allOf(starts.toArray(CompletableFuture[]::new)).join();
            } catch (CompletionException e) {
                throw e.getCause() instanceof StartFailed failed
                        ? failed
                        : new StartFailed(String.valueOf(e.getCause()), e);
            }
        }
        ready = true;
        saveState();
        parts.forEach(supervisor::watch);
    }

    /** Stops everything, dependents first, and reports each part. */
    public void stop() {
        synchronized (parts) {
            stopping = true;
        }
        for (List<String> together :
                List.of(
                        List.of("gateway"),
                        List.of("reports", "indicators"),
                        List.of("keycloak"),
                        List.of("postgresql"))) {
            List<Thread> stops = new ArrayList<>();
            for (RunningPart part : parts) {
                if (together.contains(part.name())) {
                    stops.add(Thread.ofVirtual().start(() -> stop(part)));
                }
            }
            stops.forEach(Suite::join);
        }
        ready = false;
        saveState();
    }

    private boolean isStopping() {
        return stopping;
    }

    private Runnable ifSelected(String name, Runnable task) {
        return selection.includes(name) ? task : () -> {};
    }

    private Runnable startOf(String name, Supplier<Plan> plan) {
        return ifSelected(
                name,
                () -> {
                    Progress.Task task = progress.begin(name);
                    startAndWait(plan.get(), task);
                });
    }

    private void startPostgres() {
        Progress.Task task = progress.begin("postgresql");
        task.note("unpacking");
        Cluster created = new Cluster(Distribution.unpackInto(installation.postgres()), data);
        cluster = Optional.of(created);
        if (created.isNew()) {
            task.note("creating the database cluster");
            created.create();
        }
        created.deleteStalePidFile();
        int port = ports.postgresql();
        Plan plan = new Plan("postgresql", created.server(port), port, () -> created.isReady(port));
        task.note("starting");
        startAndWait(plan, task, () -> new Databases(port, new Secrets(data)).createMissing());
    }

    private void startKeycloak(IdentityProvider identity, Plans plans) {
        Progress.Task task = progress.begin("keycloak");
        task.note("preparing the realm");
        startAndWait(identity.plan(plans), task, identity::confirm);
    }

    private void startAndWait(Plan plan, Progress.Task task) {
        startAndWait(plan, task, () -> {});
    }

    private void startAndWait(Plan plan, Progress.Task task, Runnable onceReady) {
        RunningPart part = new RunningPart(plan, data.logs());
        synchronized (parts) {
            if (stopping) {
                throw new StartFailed(plan.name() + " was not started: the suite is being stopped");
            }
            parts.add(part);
        }
        task.note("port " + plan.port());
        Child child = part.start();
        saveState();
        try {
            if (!part.awaitReady(child, startTimeout(plan.name()))) {
                task.failed("ended with code " + child.exitCode());
                throw StartFailed.ended(
                        plan.name(),
                        child.exitCode(),
                        child.log().toString(),
                        child.lastLines(SHOWN_LOG_LINES));
            }
            onceReady.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailed(plan.name() + ": the start was interrupted", e);
        } catch (IllegalStateException e) {
            task.failed(String.valueOf(e.getMessage()));
            throw new StartFailed(String.valueOf(e.getMessage()), e);
        }
        saveState();
        task.done(
                "port " + plan.port() + ", pid " + child.handle().pid() + debuggerOf(plan.name()));
    }

    private Duration startTimeout(String part) {
        return selection.mode(part) == RunMode.DEV ? START_TIMEOUT_FROM_SOURCES : START_TIMEOUT;
    }

    private String debuggerOf(String part) {
        return selection.mode(part) == RunMode.JAR
                ? ""
                : ", debugger at port " + ports.debugger(part);
    }

    private void stop(RunningPart part) {
        Optional<Child> child = part.child().filter(Child::isAlive);
        if (child.isEmpty()) {
            return;
        }
        Progress.Task task = progress.begin("stopping " + part.name());
        boolean forced = false;
        if (part.name().equals("postgresql")) {
            cluster.ifPresent(Cluster::stop);
        } else {
            forced = Child.stop(child.get().handle(), STOP_TIMEOUT);
        }
        part.setState(RunningPart.State.STOPPED);
        task.done(forced ? "did not stop in time and was killed" : "");
    }

    private synchronized void saveState() {
        List<SuiteState.Part> recorded = parts.stream().map(RunningPart::snapshot).toList();
        new SuiteState(
                        ports.origin(),
                        ports.gateway(),
                        SuiteState.RecordedProcess.of(ProcessHandle.current()),
                        ready,
                        recorded)
                .write(data);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
