package org.sharedgrowth.observatory.gateway.route.request;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.sharedgrowth.observatory.gateway.server.BodyPace;

/** Limits of the data path. */
@ConfigMapping(prefix = "gateway.route")
public interface RouteConfig extends BodyPace.Rules {
    /** Scheme, host and port as browsers see them; sent to the sign-in server. */
    URI publicOrigin();

    /** Issuer of tokens. Only its realm and the files of its pages are open to clients. */
    URI issuer();

    /**
     * Networks of the load balancers in front, such as {@code 10.0.0.0/8}: their {@code
     * X-Forwarded-For} is trusted. By default none is.
     */
    Optional<List<String>> trustedProxies();

    /** The largest file accepted: the World Bank's bulk file is 100 MB zipped. */
    @WithDefault("512M")
    MemorySize bodyLimit();

    /** The largest body of an operation that takes no files: a whole structure message of SDMX. */
    @WithDefault("32M")
    MemorySize documentLimit();

    /** The largest body for the sign-in server: a form. */
    @WithDefault("256K")
    MemorySize formLimit();

    /**
     * Maximum time from the end of the request's body to the first byte of the answer, including
     * all waiting in between; clients give up after 30 s.
     */
    @WithDefault("20s")
    Duration answerTimeout();

    /**
     * Like {@link #answerTimeout}, for reads that should be quick, so that readers learn within
     * three seconds that a service does not answer.
     */
    @WithDefault("2500ms")
    Duration readTimeout();

    /** Like {@link #answerTimeout}, for long polls, which take up to 25 s, and for files. */
    @WithDefault("28s")
    Duration longAnswerTimeout();

    /** Maximum number of long polls and event streams; each holds a connection to a service. */
    @WithDefault("1000")
    int waiting();

    /** Like {@link #waiting}, for one caller; people of an office may share an address. */
    @WithDefault("50")
    @WithName("waiting-of-a-caller")
    int maxWaitingPerCaller();

    /** The longest delay of a refusal for too many requests or an overloaded service. */
    @WithDefault("200ms")
    Duration refusalPause();

    /** Event streams are ended after this time; the client reconnects with the last id. */
    @WithDefault("5m")
    @WithName("longest-stream")
    Duration maxStreamTime();

    /** Answers shorter than this number of bytes are sent in one piece, which is a fifth faster. */
    @WithDefault("100000")
    int wholeAnswers();

    /**
     * The longest time that the gateway warms up before it is ready; the warm-up ends earlier if
     * the code is compiled. 0 means no warm-up.
     */
    @WithDefault("10s")
    Duration warmUp();

    /** Minimum number of rounds of requests in the warm-up; higher to train an AOT cache. */
    @WithDefault("0")
    int warmUpRounds();

    /** Maximum number of header lines of a request. */
    @WithDefault("100")
    int headers();
}
