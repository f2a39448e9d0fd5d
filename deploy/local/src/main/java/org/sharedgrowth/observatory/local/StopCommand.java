package org.sharedgrowth.observatory.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.sharedgrowth.observatory.local.data.DataDirectory;
import org.sharedgrowth.observatory.local.data.SuiteLock;
import org.sharedgrowth.observatory.local.data.SuiteState;
import org.sharedgrowth.observatory.local.suite.Installation;
import org.sharedgrowth.observatory.local.suite.LeftoverProcesses;
import org.sharedgrowth.observatory.local.terminal.Progress;

/** {@code deploy/up stop}. */
final class StopCommand {
    private static final Duration TIMEOUT = Duration.ofSeconds(90);

    private final Installation installation;
    private final Path path;

    StopCommand(Installation installation, Path path) {
        this.installation = installation;
        this.path = path;
    }

    int run() {
        if (!DataDirectory.exists(path)) {
            System.out.println("Not running: there is no data of a suite in " + path + ".");
            return 0;
        }
        DataDirectory data = DataDirectory.open(path);
        Optional<SuiteLock> lock = SuiteLock.acquire(data);
        if (lock.isPresent()) {
            try (SuiteLock ownLock = lock.get()) {
                int stopped =
                        new LeftoverProcesses(installation, data, Progress.plain(System.out))
                                .stopAll();
                System.out.println(stopped == 0 ? "Not running." : "Stopped.");
                return ownLock.isHeld() ? 0 : 1;
            }
        }
        return stopLauncher(data);
    }

    private static int stopLauncher(DataDirectory data) {
        Optional<ProcessHandle> launcher =
                SuiteState.read(data).map(SuiteState::launcher).flatMap(known -> known.findAlive());
        if (launcher.isEmpty()) {
            System.err.println(
                    "A launcher has locked "
                            + data.root()
                            + " but has not written its pid yet. Try again.");
            return 1;
        }
        System.out.println("Stopping the suite (launcher pid " + launcher.get().pid() + ") …");
        launcher.get().destroy();
        try {
            launcher.get().onExit().get(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
            System.out.println("Stopped.");
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        } catch (ExecutionException | TimeoutException e) {
            System.err.println("The suite is still stopping after " + TIMEOUT.toSeconds() + " s.");
            return 1;
        }
    }
}
