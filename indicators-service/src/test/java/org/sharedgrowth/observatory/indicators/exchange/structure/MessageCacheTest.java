package org.sharedgrowth.observatory.indicators.exchange.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedgrowth.observatory.indicators.exchange.RawAnswer;
import org.sharedgrowth.observatory.indicators.testing.SmallWorld;

/** Structure messages are cached, up to a limit, and served again. */
@QuarkusTest
class MessageCacheTest {
    private static final String ALL = "/sdmx/3.0/structure/*/*/*/*?references=all";

    @Inject SmallWorld smallWorld;
    @Inject MessageCache messages;

    @BeforeEach
    void registerEveryType() {
        smallWorld.create();
        EveryArtefactType.register();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ALL,
                "/sdmx/3.0/structure/dataflow?references=descendants",
                "/sdmx/2.1/structure/all/all/all?references=none"
            })
    void messagesAreCachedRegardlessOfUnknownParameters(String target) {
        RawAnswer first = get(target);
        String tag = first.header("ETag");
        byte[] cached = messages.find(tag);
        assertNotNull(cached);
        assertEquals(first.text(), new String(cached, StandardCharsets.UTF_8));

        RawAnswer again = get(target + "&x=" + System.nanoTime());

        assertEquals(tag, again.header("ETag"));
        assertSame(cached, messages.find(tag), "the message must be written only once");
        assertEquals(first.text(), again.text());
        RawAnswer.get(target, Map.of("If-None-Match", tag)).statusCode(304).header("ETag", tag);
    }

    @Test
    void messagesInDifferentLanguagesAreCachedSeparately() {
        RawAnswer english = get(ALL + "&lang=en");
        RawAnswer french = get(ALL + "&lang=fr");

        assertNotEquals(english.header("ETag"), french.header("ETag"));
        assertEquals("fr", french.header("Content-Language"));
    }

    @Test
    void theCacheIsLimited() {
        MessageCache small = new MessageCache(new MemorySize(BigInteger.valueOf(10_000)));
        for (int i = 0; i < 10; i++) {
            small.keep("tag " + i, new byte[4_000]);
        }
        int remaining = 0;
        for (int i = 0; i < 10; i++) {
            remaining += small.find("tag " + i) == null ? 0 : 1;
        }

        assertEquals(2, remaining);
        small.keep("too large", new byte[20_000]);
        assertNull(small.find("too large"));
    }

    private static RawAnswer get(String target) {
        return RawAnswer.get(target, Map.of()).statusCode(200);
    }
}
