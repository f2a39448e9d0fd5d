package org.sharedgrowth.observatory.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a launcher killed without warning leaves behind. */
@ExtendWith(Suite.class)
class SurvivalTest {
    private static final String READING =
            "/api/indicators/v1/observations?indicator=IT_NET_USER_ZS&area=CHN,KEN,BRA";

    @Test
    void releasedDataSurvivesAKill() {
        Answer before = Http.get(READING);
        assertTrue(before.json().path("total").asInt() > 0, before::toString);

        Suite suite = Suite.running();
        suite.killLauncher();
        suite.start();

        assertEquals(before.json().path("items"), Http.get(READING).json().path("items"));
    }

    @Test
    void aSecondStartSaysThatItIsUpAlready() throws Exception {
        String output = Suite.running().command();

        assertTrue(
                output.contains("Already up") && output.contains(Suite.running().origin()), output);
    }
}
