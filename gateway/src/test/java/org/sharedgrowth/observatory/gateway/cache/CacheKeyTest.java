package org.sharedgrowth.observatory.gateway.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.MultiMap;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CacheKeyTest {
    @ParameterizedTest
    @ValueSource(strings = {"Authorization", "authorization", "AUTHORIZATION"})
    void requestsWithATokenHaveNoKey(String name) {
        assertTrue(key(name, "Bearer x").isEmpty());
    }

    @Test
    void onlyHeadersThatAffectTheAnswerAreInTheKey() {
        Optional<CacheKey> plain = key("Accept", "text/csv");
        assertTrue(plain.isPresent());
        assertNotEquals(plain, key("Accept", "application/json"));
        assertEquals(key("X-Other", "1"), key("X-Other", "2"));
    }

    private static Optional<CacheKey> key(String name, String value) {
        return CacheKey.of(
                "/x", MultiMap.caseInsensitiveMultiMap().add(name, value), header -> true);
    }
}
