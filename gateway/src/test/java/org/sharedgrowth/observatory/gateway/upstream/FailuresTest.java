package org.sharedgrowth.observatory.gateway.upstream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.channel.ConnectTimeoutException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.gateway.resilience.Breaker.Outcome;

class FailuresTest {
    private final Upstream upstream = Upstream.of("x-service", "http://a:1");

    @Test
    void connectionErrorsMeanThatTheNodeIsNotListening() {
        for (Throwable failure :
                List.of(
                        new ConnectException("refused"),
                        new NoRouteToHostException("the address of a deleted pod"),
                        new UnknownHostException("a"),
                        new ConnectTimeoutException("dropped"))) {
            assertEquals(
                    Outcome.NOT_LISTENING, Failures.outcome(failure, false), failure.toString());
            assertTrue(Failures.isUnreachable(failure), failure.toString());
            assertEquals(
                    503, Failures.problem(upstream, failure, true).status(), failure.toString());
        }
    }

    @Test
    void aBrokenConnectionCountsAgainstTheNode() {
        IOException reset = new IOException("reset by peer");

        assertEquals(Outcome.BROKEN, Failures.outcome(reset, true));
        assertEquals(502, Failures.problem(upstream, reset, true).status());
    }
}
