package org.sharedgrowth.observatory.local;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.sharedgrowth.observatory.local.data.DataDirectory;
import org.sharedgrowth.observatory.local.data.SuiteLock;
import org.sharedgrowth.observatory.local.data.SuiteState;
import org.sharedgrowth.observatory.local.process.TakenPort;
import org.sharedgrowth.observatory.local.suite.Installation;
import org.sharedgrowth.observatory.local.suite.LeftoverProcesses;
import org.sharedgrowth.observatory.local.suite.StartFailed;
import org.sharedgrowth.observatory.local.suite.Suite;
import org.sharedgrowth.observatory.local.suite.SuitePorts;
import org.sharedgrowth.observatory.local.terminal.Progress;

/** {@code deploy/up}: starts the suite, or reports that it is already running. */
final class UpCommand {
    private static final double NANOS = 1e9;

    private final Installation installation;
    private final Options options;

    UpCommand(Installation installation, Options options) {
        this.installation = installation;
        this.options = options;
    }

    int run() {
        DataDirectory data = DataDirectory.open(options.data());
        Optional<SuiteLock> lock = SuiteLock.acquire(data);
        return lock.isPresent() ? start(data) : reportRunningSuite(data);
    }

    private int reportRunningSuite(DataDirectory data) {
        Optional<SuiteState> state = SuiteState.read(data).filter(SuiteState::ready);
        System.out.println(
                state.map(s ->
                                "Already running at "
                                        + s.url()
                                        + " (launcher pid "
                                        + s.launcher().pid()
                                        + ").")
                        .orElse("Another launcher is already starting or stopping this suite."));
        if (options.fresh()) {
            System.err.println(
                    "--fresh deletes nothing while the suite runs. Run deploy/up stop first.");
            return 1;
        }
        if (!options.parts().modes().isEmpty()) {
            System.err.println(
                    "--debug and --dev take effect only when the suite starts. Run deploy/up stop first.");
            return 1;
        }
        if (options.load().isEmpty()) {
            return 0;
        }
        if (state.isEmpty()) {
            System.err.println("--load requires a running suite: try again in a moment.");
            return 1;
        }
        Progress progress = Progress.onStandardOutput();
        FirstData firstData = new FirstData(installation, data, new SuitePorts(state.get().port()));
        return firstData.load(options.load().get(), progress) ? 0 : 1;
    }

    /**
     * Starts the suite. Returns only if the start failed: a running suite ends with the launcher.
     */
    private int start(DataDirectory data) {
        long start = System.nanoTime();
        Progress progress = Progress.onStandardOutput();
        new LeftoverProcesses(installation, data, progress).stopAll();
        SuitePorts ports = new SuitePorts(options.port().orElse(Options.DEFAULT_PORT));
        List<TakenPort> taken = LeftoverProcesses.takenPorts(ports, options.parts());
        if (!taken.isEmpty()) {
            taken.forEach(port -> System.err.println(port.describe()));
            System.err.println("Stop that program or choose other ports with --port N.");
            return 1;
        }
        if (options.fresh()) {
            data.deleteContent();
        }
        Suite suite = new Suite(installation, data, ports, options.parts(), progress);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(suite, progress), "stop"));
        try {
            suite.start();
        } catch (StartFailed e) {
            progress.settle();
            System.err.println(e.getMessage());
            return 1;
        }
        FirstData firstData = new FirstData(installation, data, ports);
        if (options.seed() && options.parts().only().isEmpty()) {
            firstData.seed(progress);
        }
        double seconds = (System.nanoTime() - start) / NANOS;
        options.load().ifPresent(file -> firstData.load(file, progress));
        progress.settle();
        new Welcome(ports, data, options.parts()).print(seconds);
        keepRunning();
        return 0;
    }

    private static void stop(Suite suite, Progress progress) {
        progress.settle();
        suite.stop();
        progress.settle();
    }

    private static void keepRunning() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
