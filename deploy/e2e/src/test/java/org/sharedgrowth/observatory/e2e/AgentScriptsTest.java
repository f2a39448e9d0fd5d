package org.sharedgrowth.observatory.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs the tool calls that an assistant would make, from scripts instead of a language model.
 * {@link AgentMessages} makes each call in both versions of the protocol and compares the answers.
 */
@ExtendWith(Suite.class)
class AgentScriptsTest {
    static List<AgentScript> scripts() {
        return AgentScript.all();
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void eachScriptGetsTheExpectedAnswers(AgentScript script) {
        script.run();
    }

    @Test
    void thereAreFiftyFiveScripts() {
        assertEquals(55, scripts().size());
    }
}
