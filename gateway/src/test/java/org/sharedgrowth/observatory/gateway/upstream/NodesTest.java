package org.sharedgrowth.observatory.gateway.upstream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedgrowth.observatory.gateway.resilience.Breaker.Outcome;

class NodesTest {
    private final Upstream upstream =
            Upstream.of("x-service", "http://a:1?weight=3,http://b:2,http://c:3?weight=0");

    @Test
    void requestsAreDistributedByWeight() {
        Map<String, Integer> picked = countPicks(4000);

        assertEquals("[a:1, b:2]", picked.keySet().toString());
        assertEquals(3000, picked.getOrDefault("a:1", 0), 200);
    }

    @Test
    void aFailingNodeIsAvoidedAndOneWithoutWeightIsUsed() {
        fail("a:1");
        assertEquals("[b:2]", countPicks(100).keySet().toString());

        fail("b:2");
        assertEquals("[c:3]", countPicks(100).keySet().toString());

        fail("c:3");
        assertTrue(upstream.pick("read", List.of()).isEmpty());
    }

    @Test
    void aRetryGoesToAnotherNodeIfPossible() {
        Node first = upstream.pick("read", List.of()).orElseThrow();

        for (int i = 0; i < 100; i++) {
            assertTrue(upstream.pick("read", List.of(first)).orElseThrow() != first);
        }
    }

    @Test
    void aRetryUsesBudgetAndDoesNotBecomeAProbe() {
        Node first = upstream.nodes().getFirst();
        Node second = upstream.nodes().get(1);
        useUpBudget();
        for (int i = 0; i < 100; i++) {
            assertTrue(upstream.pickOther("read", List.of(first)).isEmpty());
        }
        fail("b:2");
        assertTrue(upstream.pickOther("read", List.of(first)).isEmpty());
        for (int i = 0; i < 10; i++) {
            upstream.budget().countAttempt();
        }
        assertEquals("c:3", upstream.pickOther("read", List.of(first)).orElseThrow().toString());
        assertTrue(second.breaker().isOpen());
    }

    @Test
    void aRepeatUsesNoBudgetIfOnlyNodesWithAnOpenBreakerHaveTheRequest() {
        Node first = upstream.nodes().getFirst();
        useUpBudget();
        assertTrue(upstream.pickOther("read", List.of(first)).isEmpty());

        fail("a:1");

        assertEquals("b:2", upstream.pickOther("read", List.of(first)).orElseThrow().toString());
        Node second = upstream.nodes().get(1);
        assertTrue(upstream.pickOther("read", List.of(first, second)).isEmpty());
    }

    /** Once at least half of the nodes are ejected, the others are kept, however slow they are. */
    @Test
    void overtakenNodesAreEjectedUntilHalfOfTheNodesAre() {
        for (Node node : upstream.nodes()) {
            for (int i = 0; i < 5; i++) {
                upstream.record(node, "read", Outcome.OVERTAKEN);
            }
        }

        assertEquals(2, upstream.states().stream().filter(NodeState::open).count());
    }

    @Test
    void theStateOfANodeSurvivesAChangeOfTheList() {
        fail("a:1");

        upstream.change(upstream.parse("http://a:1,http://d:4"));

        assertEquals("[d:4]", countPicks(100).keySet().toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://a:1",
                "a:1",
                "http://a:1?weight=x",
                "http://a:1?x=1",
                "http://a:1?weight=0",
                "http://a:0",
                "http://a:65536",
                "http://a b:1",
                "http://a:1/path",
                "http://user@a:1",
                "http://a:1#x",
                ""
            })
    void theErrorForAnInvalidAddressNamesTheServer(String addresses) {
        IllegalArgumentException refused =
                assertThrows(
                        IllegalArgumentException.class, () -> Upstream.of("x-service", addresses));

        assertTrue(String.valueOf(refused.getMessage()).contains("x-service"));
    }

    private void useUpBudget() {
        while (upstream.budget().take()) {
            // The reserve is used up.
        }
    }

    private Map<String, Integer> countPicks(int times) {
        Map<String, Integer> picked = new TreeMap<>();
        for (int i = 0; i < times; i++) {
            picked.merge(
                    upstream.pick("read", List.of()).orElseThrow().toString(), 1, Integer::sum);
        }
        return picked;
    }

    private void fail(String node) {
        for (int i = 0; i < 1000; i++) {
            Node picked = upstream.pick("read", List.of()).orElseThrow();
            if (picked.toString().equals(node)) {
                for (int j = 0; j < 5; j++) {
                    picked.record("read", Outcome.BROKEN);
                }
                return;
            }
        }
        throw new AssertionError(node + " was never picked");
    }
}
