package org.sharedgrowth.observatory.gateway.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.MultiMap;
import java.math.BigInteger;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FreshnessTest {
    private record Settings() implements CacheConfig {
        @Override
        public boolean enabled() {
            return true;
        }

        @Override
        public MemorySize size() {
            return new MemorySize(BigInteger.TEN);
        }

        @Override
        public MemorySize maxAnswerSize() {
            return new MemorySize(BigInteger.TEN);
        }

        @Override
        public MemorySize copies() {
            return new MemorySize(BigInteger.TEN);
        }

        @Override
        public Duration fresh() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration stale() {
            return Duration.ofMinutes(5);
        }

        @Override
        public Duration staleByDefault() {
            return Duration.ofMinutes(1);
        }
    }

    /** This applies even to answers about past states, because erasing data changes these too. */
    @ParameterizedTest
    @ValueSource(longs = {1, 60, 3600, 31_536_000})
    void answersAreUsedForAtMostASecondWithoutRevalidation(long age) {
        Freshness freshness =
                Freshness.of(
                                MultiMap.caseInsensitiveMultiMap()
                                        .add("Cache-Control", "public, max-age=" + age),
                                false,
                                new Settings())
                        .orElseThrow();

        assertEquals(Duration.ofSeconds(1), Duration.ofNanos(freshness.freshNanos()));
    }

    @ParameterizedTest
    @CsvSource({
        "'public, max-age=60', 60",
        "'public, max-age=60, stale-if-error=120', 120",
        "'public, max-age=60, stale-if-error=86400', 300",
        "'public, max-age=60, stale-if-error=0', 0",
        "'public, max-age=60, stale-if-error=120, must-revalidate', 0"
    })
    void theServiceLimitsTheUseOfStaleAnswers(String cacheControl, long seconds) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap().add("Cache-Control", cacheControl);

        Freshness freshness = Freshness.of(headers, false, new Settings()).orElseThrow();

        assertEquals(Duration.ofSeconds(seconds), Duration.ofNanos(freshness.staleNanos()));
    }

    @Test
    void anAnswerOfAKnownReleaseMayBecomeStalerThanOthers() {
        MultiMap headers =
                MultiMap.caseInsensitiveMultiMap().add("Cache-Control", "public, max-age=60");

        Freshness freshness = Freshness.of(headers, true, new Settings()).orElseThrow();

        assertEquals(Duration.ofMinutes(5), Duration.ofNanos(freshness.staleNanos()));
    }
}
