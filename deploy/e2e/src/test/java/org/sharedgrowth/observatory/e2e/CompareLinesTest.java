package org.sharedgrowth.observatory.e2e;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The lines of code shown on a comparison page return the same figures as the page. Lines in a
 * language are skipped if its interpreter is not installed.
 */
@ExtendWith(Suite.class)
class CompareLinesTest {
    private static final String PAGE =
            "/compare?indicator=IT_NET_USER_ZS&area=KEN,GHA,001&from=2015&to=2024";
    private static final String COUNT_ROWS =
            "import csv, io, sys, urllib.request as u; print(len(list(csv.DictReader("
                    + "io.TextIOWrapper(u.urlopen(sys.argv[1]), 'utf-8')))))";

    private static Map<String, String> lines = Map.of();

    @BeforeAll
    static void copyLines() {
        try (Browser browser = Browser.withoutScripts()) {
            var page = browser.open(PAGE);
            List<String> labels = page.locator(".lines dt").allTextContents();
            List<String> codes = page.locator(".lines dd code").allTextContents();
            Map<String, String> found = new LinkedHashMap<>();
            for (int i = 0; i < labels.size(); i++) {
                found.put(labels.get(i).strip(), codes.get(i).strip());
            }
            lines = found;
        }
    }

    @Test
    void theAddressesReturnTheFigures() {
        assertTrue(rows() > 1, lines::toString);
        assertEquals(200, get(line("SDMX")).status());
        assertEquals(rows(), get(line("JSON")).json().path("total").asLong());
        String formula = line("Spreadsheet");
        assertEquals("=IMPORTDATA(\"" + line("CSV") + "\")", formula);
    }

    @Test
    void theLineForRReadsTheFigures() throws Exception {
        assumeTrue(succeeds("Rscript", "-e", "1"), "Rscript is not installed");

        String output =
                ClientScript.run(
                        List.of(
                                "Rscript",
                                "-e",
                                line("R") + "; cat(nrow(figures), class(figures$OBS_VALUE))"));

        assertEquals(rows() + " numeric", output.strip());
    }

    @Test
    void theLineForPythonReadsTheFigures() throws Exception {
        assumeTrue(
                succeeds("python3", "-c", "import pandas"), "python3 with pandas is not installed");

        String output =
                ClientScript.run(
                        List.of(
                                "python3",
                                "-c",
                                line("Python") + "; print(len(figures), figures.OBS_VALUE.dtype)"));

        assertEquals(rows() + " float64", output.strip());
    }

    @Test
    void pythonWithoutPackagesReadsTheAddress() throws Exception {
        assumeTrue(succeeds("python3", "-c", "1"), "python3 is not installed");

        assertEquals(
                Long.toString(rows()),
                ClientScript.run(List.of("python3", "-c", COUNT_ROWS, line("CSV"))).strip());
    }

    @Test
    void rReadsTheWholeDataSet() throws Exception {
        assumeTrue(succeeds("Rscript", "-e", "1"), "Rscript is not installed");
        String address = Suite.running().origin() + "/api/indicators/v1/flows/DF_DIGITAL/download";

        String output =
                ClientScript.run(
                        List.of(
                                "Rscript",
                                "-e",
                                "figures <- read.csv(\""
                                        + address
                                        + "\"); cat(nrow(figures) > 100, \"OBS_VALUE\" %in%"
                                        + " names(figures))"));

        assertEquals("TRUE TRUE", output.strip());
    }

    private static String line(String label) {
        return requireNonNull(lines.get(label), label);
    }

    /** The number of rows in the CSV file, without its header. */
    private static long rows() {
        Answer answer = get(line("CSV"));
        assertEquals(200, answer.status(), answer::toString);
        return answer.body().lines().filter(line -> !line.isBlank()).count() - 1;
    }

    /** The answer as programs get it. Prism would mistake a key with commas for a list. */
    private static Answer get(String address) {
        URI uri = URI.create(address);
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return Http.send(Http.request(uri.getRawPath() + query));
    }

    private static boolean succeeds(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (java.io.IOException e) {
            return false;
        }
    }
}
