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
 * What a launcher that was killed left running. Only the holder of the data directory's lock may
 * clear it away, and only what the directory itself names.
 */
public final class Leftovers {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Installation installation;
    private final DataDirectory data;
    private final Progress progress;

    public Leftovers(Installation installation, DataDirectory data, Progress progress) {
        this.installation = installation;
        this.data = data;
        this.progress = progress;
    }

    /** Stops orphans of this data directory, naming each; the database last, and cleanly. */
    public int clear() {
        int cleared = 0;
        Optional<SuiteState> state = SuiteState.read(data);
        for (SuiteState.Part part : state.map(SuiteState::parts).orElse(List.of()).reversed()) {
            Optional<ProcessHandle> orphan = part.process().alive();
            if (orphan.isPresent() && !part.name().equals("postgresql")) {
                announce(part.name(), orphan.get());
                Child.stop(orphan.get(), PATIENCE);
                cleared++;
            }
        }
        Cluster cluster = new Cluster(Distribution.unpackedIn(installation.postgres()), data);
        Optional<ProcessHandle> server = cluster.running();
        if (server.isPresent()) {
            announce("postgresql", server.get());
            cluster.stop();
            cleared++;
        }
        return cleared;
    }

    /** Ports of the suite that somebody else holds. */
    public static List<TakenPort> takenPorts(SuitePorts ports, Selection selection) {
        return ports.all(selection).stream().map(Ports::taken).flatMap(Optional::stream).toList();
    }

    private void announce(String part, ProcessHandle orphan) {
        progress.say(
                "An earlier launcher is gone, but its "
                        + part
                        + " (pid "
                        + orphan.pid()
                        + ") still runs: stopping it. "
                        + Ports.command(orphan));
    }
}
