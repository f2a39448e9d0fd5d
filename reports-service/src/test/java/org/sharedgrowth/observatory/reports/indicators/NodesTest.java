package org.sharedgrowth.observatory.reports.indicators;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class NodesTest {
    private static final String NAME = "indicators-nodes";
    private static final String A = "http://10.0.0.1:8081";
    private static final String B = "http://10.0.0.2:8081";
    private static final String C = "http://10.0.0.3:8081";

    private final AtomicLong now = new AtomicLong();
    private String[] known = {"10.0.0.3", "10.0.0.1", "10.0.0.2"};
    private final Nodes nodes =
            new Nodes(new FixedNodes("http://indicators:8081"), this::addresses, now::get);

    private InetAddress[] addresses(String name) throws UnknownHostException {
        if (known.length == 0) {
            throw new UnknownHostException(name);
        }
        InetAddress[] all = new InetAddress[known.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = InetAddress.ofLiteral(known[i]);
        }
        return all;
    }

    @Test
    void theConfiguredAddressIsListedTwiceUntilTheNameResolves() {
        known = new String[0];
        nodes.lookUp(NAME);

        assertEquals(
                List.of("http://indicators:8081", "http://indicators:8081"),
                nodes.addressesToTry());
    }

    @Test
    void eachRequestStartsWithADifferentNode() {
        nodes.lookUp(NAME);

        assertEquals(List.of(A, B, C), nodes.addressesToTry());
        assertEquals(List.of(C, A, B), nodes.addressesToTry());
        assertEquals(List.of(B, C, A), nodes.addressesToTry());
    }

    @Test
    void aFailedNodeComesLastForTenSeconds() {
        nodes.lookUp(NAME);
        nodes.recordFailure(A);

        assertEquals(List.of(B, C, A), nodes.addressesToTry());
        assertEquals(List.of(C, B, A), nodes.addressesToTry());

        now.addAndGet(10_000_000_000L);
        nodes.addressesToTry();
        assertEquals(List.of(A, B, C), nodes.addressesToTry());
    }

    @Test
    void changesOfNodesAreNoticedAndFailedLookUpsIgnored() {
        nodes.lookUp(NAME);
        known = new String[] {"10.0.0.2", "fd00::1"};
        nodes.lookUp(NAME);
        assertEquals(List.of(B, "http://[fd00:0:0:0:0:0:0:1]:8081"), nodes.addressesToTry());

        known = new String[0];
        nodes.lookUp(NAME);
        assertEquals(List.of("http://[fd00:0:0:0:0:0:0:1]:8081", B), nodes.addressesToTry());
    }
}
