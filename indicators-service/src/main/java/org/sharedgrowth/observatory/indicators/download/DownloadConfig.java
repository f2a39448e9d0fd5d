package org.sharedgrowth.observatory.indicators.download;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of files; they lie in a directory below {@code observatory.spool-dir}. */
@ConfigMapping(prefix = "observatory.download")
interface DownloadConfig {
    /** Files kept, all flows and forms together; the one asked for longest ago goes first. */
    @WithDefault("12")
    int files();

    /** How long a request waits for a file that is being written; the gateway gives up at 30 s. */
    @WithDefault("25s")
    Duration patience();
}
