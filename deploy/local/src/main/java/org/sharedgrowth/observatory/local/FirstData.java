package org.sharedgrowth.observatory.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.sharedgrowth.observatory.local.api.Api;
import org.sharedgrowth.observatory.local.data.DataDirectory;
import org.sharedgrowth.observatory.local.load.BulkLoad;
import org.sharedgrowth.observatory.local.realm.ClientKeys;
import org.sharedgrowth.observatory.local.seed.SeedFailed;
import org.sharedgrowth.observatory.local.seed.Seeding;
import org.sharedgrowth.observatory.local.seed.Tables;
import org.sharedgrowth.observatory.local.suite.Installation;
import org.sharedgrowth.observatory.local.suite.SuitePorts;
import org.sharedgrowth.observatory.local.terminal.Progress;

/** Loads data into a running suite: the seed at the first start, and files on request. */
final class FirstData {
    private final Tables tables;
    private final DataDirectory data;
    private final Api api;

    FirstData(Installation installation, DataDirectory data, SuitePorts ports) {
        this.tables = new Tables(installation.seed());
        this.data = data;
        this.api = new Api(ports.origin(), ports.issuer(), new ClientKeys(data.keys()));
    }

    /**
     * Loads the seed unless the same seed was loaded before. If the suite refuses something, the
     * reason is shown, and the next start tries again; the suite keeps running, so that it can be
     * examined.
     */
    void seed(Progress progress) {
        try {
            String fingerprint = tables.fingerprint();
            if (Files.exists(data.seedMarker())
                    && Files.readString(data.seedMarker()).equals(fingerprint)) {
                return;
            }
            new Seeding(tables, api, progress).run();
            Files.writeString(data.seedMarker(), fingerprint);
        } catch (SeedFailed | IllegalStateException e) {
            progress.settle();
            System.err.println(e.getMessage());
            System.err.println("The seed data is not complete; the next start tries again.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Loads a file; returns whether it was released. */
    boolean load(Options.LoadFile file, Progress progress) {
        boolean released =
                new BulkLoad(api, data.downloads(), progress)
                        .run(file.source(), file.flow(), file.skipUnknown());
        progress.settle();
        return released;
    }
}
