package org.sharedgrowth.observatory.gateway.route;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** Limits of the data path. */
@ConfigMapping(prefix = "gateway.route")
interface RouteConfig {
    /** Scheme, host and port as browsers see them; told to the sign-in server. */
    URI publicOrigin();

    /** The realm's path; nothing else of the sign-in server is reachable. */
    URI issuer();

    /** The largest body passed on: the World Bank's bulk file is 100 MB zipped. */
    @WithDefault("512M")
    MemorySize bodyLimit();

    /** From the end of the request to the first byte of the answer; long polls take up to 25 s. */
    @WithDefault("30s")
    Duration answerTimeout();

    /** Answers up to this size are passed on in one piece, which is a fifth faster. */
    @WithDefault("100000")
    int wholeAnswers();

    @WithDefault("100")
    int headers();
}
