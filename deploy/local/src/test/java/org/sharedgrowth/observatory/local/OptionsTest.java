package org.sharedgrowth.observatory.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharedgrowth.observatory.local.suite.RunMode;

class OptionsTest {
    private static final Path ROOT = Path.of("/repository");
    private static final Path HERE = Path.of("/somewhere");

    @Test
    void noArgumentsMeanUpWithTheDefaults() {
        Options options = parse();

        assertEquals(Options.Command.UP, options.command());
        assertEquals(Path.of("/repository/.observatory"), options.data());
        assertEquals(Optional.empty(), options.port());
        assertFalse(options.fresh());
        assertTrue(options.seed());
        assertEquals(Optional.empty(), options.load());
    }

    @Test
    void pathsAreRelativeToTheWorkingDirectory() {
        Options options = parse("--data", "d", "--load", "../files/wdi.csv.gz");

        assertEquals(Path.of("/somewhere/d"), options.data());
        assertEquals(
                Path.of("/somewhere/../files/wdi.csv.gz").toUri(),
                options.load().orElseThrow().source());
    }

    @Test
    void aFileIsForTheFlowOfTheWorldBankByDefault() {
        assertEquals(
                new Options.LoadFile(URI.create("file:///a.csv"), "DF_WDI", false),
                parse("--load", "/a.csv").load().orElseThrow());
        assertEquals(
                new Options.LoadFile(URI.create("file:///a.csv"), "DF_DIGITAL", true),
                parse("--skip-unknown", "--flow", "DF_DIGITAL", "--load", "/a.csv")
                        .load()
                        .orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org/a/WDI_CSV.zip, https://example.org/a/WDI_CSV.zip",
        "HTTPS://example.org/a.zip?v=1, HTTPS://example.org/a.zip?v=1",
        "file:///data/a.csv, file:///data/a.csv",
        "file:/data/a.csv, file:///data/a.csv",
        "2020:a.csv, file:///somewhere/2020:a.csv"
    })
    void theSourceIsAPathOrAnAddress(String typed, URI source) {
        assertEquals(source, parse("--load", typed).load().orElseThrow().source());
    }

    @Test
    void theCommandMayBeAtAnyPosition() {
        Options options = parse("--data", "/d", "status", "--port", "9000");

        assertEquals(Options.Command.STATUS, options.command());
        assertEquals(Optional.of(9000), options.port());
    }

    @Test
    void partsAreSeparatedByCommas() {
        assertEquals(
                Set.of("postgresql", "keycloak"),
                parse("--only", "postgresql,keycloak").parts().only());
    }

    @Test
    void programsToDebugAreSeparatedByCommas() {
        assertEquals(
                Map.of("gateway", RunMode.DEBUG, "reports", RunMode.DEBUG),
                parse("--debug", "gateway,reports").parts().modes());
    }

    @Test
    void aProgramRunFromItsSourcesIsDebuggedToo() {
        assertEquals(
                Map.of("gateway", RunMode.DEV),
                parse("--dev", "gateway", "--debug", "gateway").parts().modes());
    }

    @ParameterizedTest
    @CsvSource({
        "--bogus, Unknown argument '--bogus'.",
        "start, Unknown argument 'start'.",
        "--port 0, '--port must be a number from 1 to 65500, not ''0''.'",
        "--port 65501, '--port must be a number from 1 to 65500, not ''65501''.'",
        "--port eighty, '--port must be a number from 1 to 65500, not ''eighty''.'",
        "--data, --data needs a value.",
        "--load --fresh, --load needs a value.",
        "--load http://x.org/a.csv, '--load takes a file or an https address without a user, not ''http://x.org/a.csv''.'",
        "--load ftp://x.org/a.csv, '--load takes a file or an https address without a user, not ''ftp://x.org/a.csv''.'",
        "--load https:///a.csv, '--load takes a file or an https address without a user, not ''https:///a.csv''.'",
        "--load https://u:p@x.org/a, '--load takes a file or an https address without a user, not ''https://u:p@x.org/a''.'",
        "--load file://x.org/a.csv, '--load takes a file or an https address without a user, not ''file://x.org/a.csv''.'",
        "--only nginx, --only: there is no part 'nginx'.",
        "--debug keycloak, '--debug takes indicators, reports or gateway, not ''keycloak''.'",
        "--dev ui, '--dev takes indicators, reports or gateway, not ''ui''.'",
        "'--dev reports,gateway', --dev takes one program.",
        "--debug gateway --only keycloak, --only leaves out 'gateway'."
    })
    void theMessageNamesTheWrongArgument(String line, String message) {
        WrongUsage wrong = assertThrows(WrongUsage.class, () -> parse(line.split(" ", -1)));

        assertEquals(message, wrong.getMessage());
    }

    private static Options parse(String... arguments) {
        return Options.parse(List.of(arguments), ROOT, HERE);
    }
}
