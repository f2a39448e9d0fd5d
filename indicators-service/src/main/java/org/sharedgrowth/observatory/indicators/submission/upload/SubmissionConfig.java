package org.sharedgrowth.observatory.indicators.submission.upload;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of submissions. The directory of uploads is {@code observatory.spool-dir}. */
@ConfigMapping(prefix = "observatory.submission")
public interface SubmissionConfig {
    /**
     * Maximum number of concurrent checks. Each may need 200 MB of heap. With more than one, small
     * files need not wait for a large one.
     */
    @WithDefault("2")
    int checks();

    /**
     * Maximum number of files that wait or are being checked; more uploads are refused temporarily.
     */
    @WithDefault("50")
    int waiting();

    /**
     * How long checks may continue after the shutdown signal, including the drain time; less than
     * the time after which the node is killed.
     */
    @WithDefault("12s")
    Duration finishWithin();

    /**
     * Whether the upload directory survives a restart of the node: unfinished files are then
     * checked after the restart. Otherwise they are rejected at shutdown and have to be sent again.
     */
    @WithDefault("true")
    boolean spoolIsKept();

    /**
     * Id of the observatory's own office among the data providers. A steward may give a publication
     * date in the past only for figures that this office sent.
     */
    @WithDefault("OBS")
    String ownOffice();

    /** Maximum size of an upload, in bytes. */
    @WithDefault("536870912")
    long uploadBytes();
}
