package org.sharedgrowth.observatory.local.suite;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.sharedgrowth.observatory.local.data.DataDirectory;
import org.sharedgrowth.observatory.local.data.SuiteState;
import org.sharedgrowth.observatory.local.postgres.Cluster;
import org.sharedgrowth.observatory.local.postgres.Distribution;
import org.sharedgrowth.observatory.local.process.Child;
import org.sharedgrowth.observatory.local.process.Ports;
import org.sharedgrowth.observatory.local.process.TakenPort;
import org.sharedgrowth.observatory.local.terminal.Progress;

/**
 * Stops processes left by a launcher that was killed. Only the holder of the data directory's lock
 * may do this, and only for processes recorded there.
 */
public final class LeftoverProcesses {
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private final Installation installation;
    private final DataDirectory data;
    private final Progress progress;

    public LeftoverProcesses(Installation installation, DataDirectory data, Progress progress) {
        this.installation = installation;
        this.data = data;
        this.progress = progress;
    }

    /**
     * Stops orphaned processes of this data directory and reports each; the database is stopped
     * last and cleanly.
     *
     * @return the number of processes that were stopped
     */
    public int stopAll() {
        int stopped = 0;
        Optional<SuiteState> state = SuiteState.read(data);
        for (SuiteState.Part part : state.map(SuiteState::parts).orElse(List.of()).reversed()) {
            Optional<ProcessHandle> orphan = part.process().findAlive();
            if (orphan.isPresent() && !part.name().equals("postgresql")) {
                announce(part.name(), orphan.get());
                Child.stop(orphan.get(), TIMEOUT);
                stopped++;
            }
        }
        Cluster cluster = new Cluster(Distribution.unpackInto(installation.postgres()), data);
        Optional<ProcessHandle> server = cluster.running();
        if (server.isPresent()) {
            announce("postgresql", server.get());
            cluster.stop();
            stopped++;
        }
        return stopped;
    }

    /** Ports of the suite that are used by other programs. */
    public static List<TakenPort> takenPorts(SuitePorts ports, Selection selection) {
        return ports.all(selection).stream()
                .map(Ports::findListener)
                .flatMap(Optional::stream)
                .toList();
    }

    private void announce(String part, ProcessHandle orphan) {
        progress.print(
                "An earlier launcher has ended, but its "
                        + part
                        + " (pid "
                        + orphan.pid()
                        + ") still runs: stopping it. "
                        + Ports.command(orphan));
    }
}
