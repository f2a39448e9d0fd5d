package org.sharedgrowth.observatory.indicators.download;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of files for download; they are stored below {@code observatory.spool-dir}. */
@ConfigMapping(prefix = "observatory.download")
interface DownloadConfig {
    /**
     * Maximum number of files, for all flows and forms together; the least recently used files are
     * deleted first.
     */
    @WithDefault("12")
    int files();

    /** How long a request waits for a file that is being written; the gateway's timeout is 30 s. */
    @WithDefault("25s")
    Duration timeout();
}
