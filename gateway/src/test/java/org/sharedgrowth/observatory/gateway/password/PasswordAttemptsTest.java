package org.sharedgrowth.observatory.gateway.password;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.bucket4j.TimeMeter;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PasswordAttemptsTest {
    private static final String NETWORK = "192.0.2.1";
    private static final String OTHER_NETWORK = "198.51.100.7";

    private final AtomicLong millis = new AtomicLong(1);
    private final PasswordAttempts guesses = new PasswordAttempts(defaults(), clock());

    @Test
    void tenGuessesForANameAreAllowedAndThenTwoAMinute() {
        assertEquals(10, countAllowed(NETWORK, "reader", 100));

        millis.addAndGet(Duration.ofMinutes(1).toMillis());
        assertEquals(2, countAllowed(NETWORK, "reader", 100));
    }

    @Test
    void guessesFromOneNetworkDoNotAffectOthers() {
        countAllowed(NETWORK, "reader", 100);

        assertEquals(Duration.ZERO, guesses.take(OTHER_NETWORK, "reader", false));
    }

    @Test
    void aNetworkMayGuessThirtyTimes() {
        int passed = 0;
        for (int i = 0; i < 500; i++) {
            passed += countAllowed(NETWORK, "person-" + i, 1);
        }

        assertEquals(30, passed);
        assertTrue(guesses.take(NETWORK, "reader", false).compareTo(Duration.ofSeconds(6)) <= 0);
        assertEquals(Duration.ZERO, guesses.take(OTHER_NETWORK, "reader", false));
    }

    @Test
    void knownPeopleAreNotLimitedByOtherGuessesFromTheirNetwork() {
        for (int i = 0; i < 500; i++) {
            guesses.take(NETWORK, "person-" + i, false);
        }

        assertEquals(Duration.ZERO, guesses.take(NETWORK, "AUTH_SESSION_ID=x", true));
    }

    @Test
    void knownPeopleOfANetworkMayGuessThreeHundredTimes() {
        int passed = 0;
        for (int i = 0; i < 500; i++) {
            String signIn = "AUTH_SESSION_ID=" + i;
            passed += guesses.take(NETWORK, signIn, true).isZero() ? 1 : 0;
        }

        assertEquals(300, passed);
        assertEquals(Duration.ZERO, guesses.take(NETWORK, "reader", false));
        assertEquals(Duration.ZERO, guesses.take(OTHER_NETWORK, "AUTH_SESSION_ID=x", true));
    }

    @Test
    void correctPasswordsAreNotLimited() {
        for (int i = 0; i < 1_000; i++) {
            assertEquals(Duration.ZERO, guesses.take(NETWORK, "reader", false));
            guesses.giveBack(NETWORK, "reader", false);
        }
        assertEquals(10, countAllowed(NETWORK, "reader", 100), "no more than at first");
    }

    @Test
    void aGuessRefusedBecauseOfTheNetworkDoesNotCountAgainstTheName() {
        for (int i = 0; i < 500; i++) {
            guesses.take(NETWORK, "person-" + i, false);
        }
        countAllowed(NETWORK, "reader", 50);
        millis.addAndGet(Duration.ofSeconds(60).toMillis());

        assertEquals(10, countAllowed(NETWORK, "reader", 100));
    }

    private int countAllowed(String network, String name, int tries) {
        int passed = 0;
        for (int i = 0; i < tries; i++) {
            passed += guesses.take(network, name, false).isZero() ? 1 : 0;
        }
        return passed;
    }

    private TimeMeter clock() {
        return new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return Duration.ofMillis(millis.get()).toNanos();
            }

            @Override
            public boolean isWallClockBased() {
                return false;
            }
        };
    }

    private static PasswordConfig defaults() {
        return new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 100, new DurationConverter())
                .withMapping(PasswordConfig.class)
                .build()
                .getConfigMapping(PasswordConfig.class);
    }
}
