package org.sharedgrowth.observatory.gateway.monitoring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.logging.json.runtime.JsonFormatter;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The log in production, which all three programs write with the same encoder. */
class LogLinesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest(name = "{index}")
    @ValueSource(
            strings = {
                "a\nINFO  all is well",
                "a\r\n{\"level\":\"INFO\"}",
                "a\",\"level\":\"INFO\",\"x\":\"",
                "\u001B[2K\u001B[1A",
                "a\\",
                "\u0000\u0085\u2028"
            })
    void foreignTextStaysWithinItsEntry(String foreign) throws JsonProcessingException {
        ExtLogRecord entry = new ExtLogRecord(Level.WARN, "refused " + foreign, "log");

        String line = new JsonFormatter().format(entry);

        assertEquals(1, line.strip().lines().count(), line);
        assertEquals(-1, line.indexOf('\u001B'), line);
        JsonNode read = JSON.readTree(line);
        assertEquals("refused " + foreign, read.path("message").asText());
        assertEquals("WARN", read.path("level").asText());
    }
}
