package org.sharedgrowth.observatory.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Scripts of assistants, without a model: each call is made with both generations of the protocol,
 * whose answers are equal to the byte.
 */
@ExtendWith(Suite.class)
class AgentScriptsTest {
    static List<AgentScript> scripts() {
        return AgentScript.all();
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void aScriptFindsWhatItExpects(AgentScript script) {
        script.run();
    }

    @Test
    void noScriptIsLost() {
        assertEquals(55, scripts().size());
    }
}
