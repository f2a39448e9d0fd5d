package org.sharedgrowth.observatory.gateway.portal.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.gateway.portal.agent.protocol.Json;
import org.sharedgrowth.observatory.gateway.portal.client.PageLife;
import org.sharedgrowth.observatory.gateway.portal.edge.PublicData;

class ToolAnswerCacheTest {
    private final AtomicLong releases = new AtomicLong();
    private final ToolAnswerCache cache =
            new ToolAnswerCache(
                    new PublicData() {
                        @Override
                        public Mark mark() {
                            return new Mark(releases.get(), System.nanoTime());
                        }

                        @Override
                        public boolean isUnchangedSince(Mark mark) {
                            return mark.generation() == releases.get();
                        }
                    });

    private static ToolAnswerCache.Key key(String indicator) {
        return ToolAnswerCache.Key.of("get_values", Json.object().put("indicator", indicator));
    }

    private void keep(String indicator) {
        ObjectNode result = Json.object().put("isError", false);
        ObjectNode written = cache.keep(key(indicator), result, cache.mark(), PageLife.ofNoPage());
        assertEquals("{\"isError\":false}", Json.write(written));
        written.put("added", "later");
        result.put("added", "later");
    }

    @Test
    void anEqualCallGetsTheSameAnswerAndAnotherOneDoesNot() {
        keep("A");
        assertEquals("{\"isError\":false}", Json.write(cache.find(key("A")).orElseThrow()));
        cache.find(key("A")).orElseThrow().put("resultType", "complete");
        assertEquals("{\"isError\":false}", Json.write(cache.find(key("A")).orElseThrow()));
        assertFalse(cache.find(key("B")).isPresent());
    }

    @Test
    void hugeNumbersInArgumentsKeepTheirExponents() throws JsonProcessingException {
        ObjectNode huge = (ObjectNode) Json.read("{\"from\": 1e99999}");
        ObjectNode other = (ObjectNode) Json.read("{\"from\": 1e99998}");
        ToolAnswerCache.Key key = ToolAnswerCache.Key.of("get_values", huge);
        assertEquals("{\"from\":1E+99999}", key.arguments());
        assertNotEquals(key, ToolAnswerCache.Key.of("get_values", other));
    }

    @Test
    void aReleaseInvalidatesEveryAnswer() {
        keep("A");
        releases.incrementAndGet();
        assertFalse(cache.find(key("A")).isPresent());
    }

    @Test
    void anAnswerIsNotUsedAfterASecond() throws InterruptedException {
        keep("A");
        Thread.sleep(1_100);
        assertFalse(cache.find(key("A")).isPresent());
    }
}
