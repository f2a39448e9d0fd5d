package org.sharedgrowth.observatory.indicators.telemetry;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.bootstrap.logging.InitialConfigurator;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.jboss.logmanager.handlers.ConsoleHandler;
import org.junit.jupiter.api.Test;

/** Text from requests cannot create separate log lines, and the log contains no tokens. */
@QuarkusTest
class HostileTextTest {
    private static final String TOKEN = "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJtYWxsb3J5In0.c2lnbmVk";

    private static final class LogCapture extends ExtHandler {
        private final PatternFormatter text = new PatternFormatter("%-5p [%c] %s%e%n");
        private final List<String> entries = new CopyOnWriteArrayList<>();

        @Override
        protected void doPublish(ExtLogRecord line) {
            entries.add(text.format(line));
        }
    }

    @Test
    void hostileTextForgesNoLogLines() {
        LogCapture capture = new LogCapture();
        Stream.of(InitialConfigurator.DELAYED_HANDLER.getHandlers())
                .filter(ConsoleHandler.class::isInstance)
                .map(Handler::getFilter)
                .forEach(capture::setFilter);
        Logger.getLogger("").addHandler(capture);
        try {
            org.jboss.logging.Logger.getLogger("org.sharedgrowth")
                    .infof(new Exception("a\nFORGED"), "said %s", TOKEN + "\r\nFORGED");
            for (String token : List.of(TOKEN, TOKEN + "*FORGED", "x".repeat(6_000))) {
                int status =
                        given().header("Authorization", "Bearer " + token)
                                .get("/api/indicators/v1/indicators?q=a%0D%0AFORGED")
                                .statusCode();
                assertEquals(401, status);
            }
        } finally {
            Logger.getLogger("").removeHandler(capture);
        }

        assertTrue(capture.entries.size() >= 4, capture.entries::toString);
        for (String entry : capture.entries) {
            assertFalse(entry.lines().anyMatch(line -> line.startsWith("FORGED")), entry);
            assertFalse(entry.contains("eyJ"), entry);
            assertFalse(entry.contains("x".repeat(3_000)), entry);
        }
    }
}
