package org.sharedgrowth.observatory.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The commands shown on the documentation pages of the API work in a shell. */
@ExtendWith(Suite.class)
class DocsCommandsTest {
    private static final String COMMANDS = "pre[aria-label^='Example of '] code";

    /**
     * Replaces {@code curl} in a shown command: HTTP errors make it fail, it has a timeout, and its
     * output is discarded.
     */
    private static final String CURL =
            "curl --silent --show-error --fail --max-time 20 --output /dev/null ";

    /**
     * Paths of commands that fail here, because the seed has no data for them or generates their
     * codes at random.
     */
    private static final List<String> SKIPPED = List.of("/analysis/revisions", "/check-codes/");

    @Test
    void theShownCommandsWorkForGuests() throws Exception {
        List<String> commands = commandsForGuests();
        assertTrue(commands.size() > 20, commands::toString);
        Map<String, String> failed = new TreeMap<>();
        for (String command : commands) {
            String errorOutput = failureOf(CURL + command.substring("curl ".length()));
            if (!errorOutput.isEmpty()) {
                failed.put(command, errorOutput);
            }
        }
        assertEquals(Map.of(), failed);
    }

    @Test
    void aShownCommandWorksForAnOfficesProgram() throws Exception {
        String command = findCommand("/api/indicators/v1/submissions'");
        String askCommand =
                "%s --data %s nso-rwa --silent --show-error --fail --max-time 20 --output /dev/null "
                        .formatted(
                                Path.of("../ask").toAbsolutePath().normalize(),
                                Suite.running().data());
        assertEquals("", failureOf(askCommand + command.substring("curl ".length())));
        String other =
                askCommand.replace("nso-rwa", "nso-none") + command.substring("curl ".length());
        assertTrue(failureOf(other).contains("no key of a program 'nso-none'"), other);
    }

    /** The command on the submissions page that ends with this text. */
    private static String findCommand(String end) {
        try (Browser browser = Browser.withoutScripts()) {
            return browser.open("/docs/submissions").locator(COMMANDS).allTextContents().stream()
                    .filter(command -> command.strip().endsWith(end))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** The commands that need no token and change nothing. */
    private static List<String> commandsForGuests() {
        try (Browser browser = Browser.withoutScripts()) {
            List<String> commands = new ArrayList<>();
            List<String> subjects =
                    browser.open("/docs").locator(".docs > nav a").all().stream()
                            .map(link -> link.getAttribute("href"))
                            .toList();
            for (String subject : subjects) {
                browser.open(subject).locator(COMMANDS).allTextContents().stream()
                        .filter(command -> command.startsWith("curl '"))
                        .filter(command -> SKIPPED.stream().noneMatch(command::contains))
                        .forEach(commands::add);
            }
            return commands;
        }
    }

    /** The error output of a failed command; empty if it succeeds. */
    private static String failureOf(String command) throws IOException, InterruptedException {
        Process shell = new ProcessBuilder("bash", "-c", command).redirectErrorStream(true).start();
        String errorOutput = new String(shell.getInputStream().readAllBytes(), UTF_8);
        int status = shell.waitFor();
        return status == 0 ? "" : status + " " + errorOutput;
    }
}
