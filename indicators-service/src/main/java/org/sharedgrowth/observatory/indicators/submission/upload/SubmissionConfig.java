package org.sharedgrowth.observatory.indicators.submission.upload;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of submissions. The directory of uploads is {@code observatory.spool-dir}. */
@ConfigMapping(prefix = "observatory.submission")
public interface SubmissionConfig {
    /**
     * Checks at a time. Each may need 200 MB of heap; small files must not wait for a large one.
     */
    @WithDefault("2")
    int checks();

    /** Files that may wait; beyond, uploads are refused for a while. */
    @WithDefault("50")
    int waiting();

    /**
     * How long checks may go on after the node was told to end, the time in which it drains
     * included; less than the time after which it is killed.
     */
    @WithDefault("12s")
    Duration finishWithin();

    /**
     * Whether the directory of uploads is there again when the node is: files whose check is not
     * over when it ends are checked then. Otherwise they are rejected at once, and have to be sent
     * again.
     */
    @WithDefault("true")
    boolean spoolIsKept();

    /**
     * Id of the observatory's own office among the data providers: a steward dates the history that
     * it sent, and nobody else's.
     */
    @WithDefault("OBS")
    String ownOffice();

    /** Largest upload in bytes. */
    @WithDefault("536870912")
    long uploadBytes();
}
