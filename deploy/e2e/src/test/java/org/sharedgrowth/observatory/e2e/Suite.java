package org.sharedgrowth.observatory.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The suite under test. All test classes of a process share it; it is started on first use and
 * stopped after the last class. The launcher's output is forwarded.
 */
final class Suite implements BeforeAllCallback, AutoCloseable {
    private static final Duration START_TIMEOUT = Duration.ofMinutes(8);

    /**
     * The data directory of a suite that already runs at port {@code e2e.port}, for working on a
     * single test; empty if the tests start a suite.
     */
    private static final String RUNNING_SUITE_DATA = System.getProperty("e2e.data", "");

    /** Number of ports of one suite and of the nodes that tests add to it. */
    private static final int PORTS_PER_SUITE = 20;

    /** Number of this test process, starting at 1. */
    private static final int PROCESS_NUMBER = Integer.getInteger("e2e.process", 1);

    /** Size of the range in which each test process looks for enough consecutive free ports. */
    private static final int PORTS_PER_PROCESS = 460;

    /**
     * Options of the suite's Java programs. The second compiler would take more processor time in
     * the minutes of a test run than its code saves; the first one alone has little room for code.
     */
    private static final String JAVA_OPTIONS =
            "-XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=240m";

    /** Start of the launcher's last line after a successful start. */
    private static final String READY = "Started in";

    private static @Nullable Suite running;

    private final Path home = repository();
    private final List<String> printed = new ArrayList<>();
    private @Nullable Path data;
    private int port;
    private @Nullable Process launcher;
    private @Nullable Prism prism;

    /** The suite that the extension started. */
    static Suite running() {
        Suite suite = running;
        if (suite == null) {
            throw new IllegalStateException("no suite: add @ExtendWith(Suite.class) to the test");
        }
        return suite;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getStore(
                        ExtensionContext.StoreScope.LAUNCHER_SESSION,
                        ExtensionContext.Namespace.create(Suite.class))
                .computeIfAbsent(
                        Suite.class,
                        key -> {
                            if (RUNNING_SUITE_DATA.isEmpty()) {
                                startNewSuite();
                            } else {
                                data = Path.of(RUNNING_SUITE_DATA);
                                port = Integer.getInteger("e2e.port", 8080);
                            }
                            prism = Prism.startInFrontOf(origin(), port + 9);
                            running = this;
                            return this;
                        },
                        Suite.class);
    }

    /** {@code http://localhost:PORT}, as a browser on this machine would write it. */
    String origin() {
        return "http://localhost:" + port;
    }

    /** The same address through Prism, if it is installed. */
    String originThroughPrism() {
        Prism proxy = prism;
        return proxy == null ? origin() : proxy.origin();
    }

    int port() {
        return port;
    }

    /** The runnable jar of a program, as {@code deploy/up} built it. */
    Path jar(String module) {
        return home.resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
    }

    Path data() {
        Path directory = data;
        if (directory == null) {
            throw new IllegalStateException("the suite has not been started");
        }
        return directory;
    }

    /** Everything the launcher printed since it was last started. */
    List<String> printedLines() {
        synchronized (printed) {
            return List.copyOf(printed);
        }
    }

    /** Kills the launcher abruptly, without killing its child processes. */
    void killLauncher() {
        Process process = launcher;
        if (process != null) {
            waitForEnd(process.destroyForcibly(), Duration.ofSeconds(10));
        }
    }

    /**
     * Runs {@code deploy/up} with arguments on this suite's data and port, waits until it ends, and
     * returns its output.
     */
    String command(String... arguments) throws IOException {
        Process process = process(arguments).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        waitForEnd(process, Duration.ofMinutes(1));
        return output;
    }

    /**
     * Starts the suite on its data and waits until it is ready.
     *
     * @param arguments additional arguments for {@code deploy/up}
     */
    void start(String... arguments) {
        synchronized (printed) {
            printed.clear();
        }
        try {
            Process process = process(arguments).redirectErrorStream(true).start();
            launcher = process;
            Thread.ofVirtual().start(() -> follow(process));
            awaitReady(process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        Chromium.stop();
        if (prism != null) {
            prism.close();
        }
        if (!RUNNING_SUITE_DATA.isEmpty()) {
            return;
        }
        stop();
        try (var files = Files.walk(data())) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
    }

    /** Stops all parts and waits for the end of the launcher. */
    void stop() throws IOException {
        System.out.println(command("stop"));
        Process process = launcher;
        if (process != null && !waitForEnd(process, Duration.ofMinutes(1))) {
            process.destroyForcibly();
        }
    }

    private void startNewSuite() {
        try {
            data = Files.createTempDirectory("observatory-e2e");
            port = freeBlock();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            start();
        } catch (IllegalStateException notReady) {
            stopAfter(notReady);
            throw notReady;
        }
    }

    /** Stops the parts that were started before the failure. */
    private void stopAfter(IllegalStateException failure) {
        try {
            stop();
        } catch (IOException | RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    private static boolean waitForEnd(Process process, Duration limit) {
        try {
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private ProcessBuilder process(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(home.resolve("deploy/up").toString());
        command.addAll(List.of(arguments));
        command.addAll(List.of("--data", data().toString(), "--port", Integer.toString(port)));
        ProcessBuilder builder = new ProcessBuilder(command).directory(home.toFile());
        builder.environment().put("JDK_JAVA_OPTIONS", JAVA_OPTIONS);
        return builder;
    }

    private void follow(Process process) {
        try (BufferedReader lines = process.inputReader()) {
            String line;
            while ((line = lines.readLine()) != null) {
                System.out.println("  up | " + line);
                synchronized (printed) {
                    printed.add(line);
                }
            }
        } catch (IOException e) {
            System.out.println("  up | output ended: " + e.getMessage());
        }
    }

    private void awaitReady(Process process) {
        Instant deadline = Instant.now().plus(START_TIMEOUT);
        while (Instant.now().isBefore(deadline)) {
            if (printedLines().stream().anyMatch(line -> line.contains(READY))) {
                return;
            }
            if (!process.isAlive()) {
                throw new IllegalStateException(
                        "deploy/up ended with " + process.exitValue() + ": " + printedLines());
            }
            Pause.millis(100);
        }
        throw new IllegalStateException("deploy/up was not ready within " + START_TIMEOUT);
    }

    static Path repository() {
        for (Path folder = Path.of("").toAbsolutePath();
                folder != null;
                folder = folder.getParent()) {
            if (Files.exists(folder.resolve("deploy/up"))) {
                return folder;
            }
        }
        throw new IllegalStateException("run these tests inside the repository");
    }

    /**
     * A port that is followed by nineteen free ports: for the suite's parts and Prism, then for the
     * tests' own {@link Node}s.
     */
    private static int freeBlock() throws IOException {
        int from = 18080 + PORTS_PER_PROCESS * (PROCESS_NUMBER - 1);
        for (int first = from; first < from + PORTS_PER_PROCESS; first += PORTS_PER_SUITE) {
            if (isFree(first)) {
                return first;
            }
        }
        throw new IOException("no twenty free ports in a row from %d on".formatted(from));
    }

    private static boolean isFree(int first) {
        for (int candidate = first; candidate < first + PORTS_PER_SUITE; candidate++) {
            try (ServerSocket probe = new ServerSocket(candidate)) {
                probe.setReuseAddress(true);
            } catch (IOException taken) {
                return false;
            }
        }
        return true;
    }
}
