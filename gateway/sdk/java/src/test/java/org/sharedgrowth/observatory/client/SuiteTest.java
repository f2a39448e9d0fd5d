package org.sharedgrowth.observatory.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.sharedgrowth.observatory.client.model.AreaDetail;
import org.sharedgrowth.observatory.client.model.Observation;
import org.sharedgrowth.observatory.client.model.Submission;

/** Tests the client against a running suite; environment variables give its address and keys. */
@EnabledIfEnvironmentVariable(named = "OBSERVATORY_URL", matches = ".+")
class SuiteTest {
    private static final String URL = System.getenv("OBSERVATORY_URL");
    private static final String CODE = "IT_NET_USER_ZS";

    private final Observatory guest = Observatory.at(String.valueOf(URL)).build();

    @Test
    void theExampleOfTheReadmeRuns(@TempDir Path folder) throws Exception {
        String output = ReadmeExample.run("Example", folder, URL);

        assertTrue(output.contains("Kenya 2020: "), output);
        assertTrue(output.contains("There is no area 'ATLANTIS'"), output);
    }

    @Test
    void pagesContainEveryObservationOnce() {
        var requested = guest.data().listObservations().indicator(CODE).from("2019").to("2020");
        Set<String> seen = new HashSet<>();

        for (Observation o : requested.pageSize(7).all()) {
            assertTrue(seen.add(o.key() + o.period()), o::toString);
        }

        long total =
                guest.data()
                        .listObservations()
                        .indicator(CODE)
                        .from("2019")
                        .to("2020")
                        .pageSize(1)
                        .send()
                        .total();
        assertTrue(total > 14, "there are at least three pages");
        assertEquals(total, seen.size());
    }

    @Test
    void anAreaIsReadWithItsCodesAndKind() {
        AreaDetail kenya = guest.catalogue().getArea("KEN").lang("fr").send();

        assertEquals("KEN", kenya.code());
        assertEquals("KE", kenya.iso2());
        assertEquals("COUNTRY", kenya.kind().name());
    }

    @Test
    void aWholeFlowIsStreamed(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("flow.csv.gz");
        try (Download download = guest.downloads().downloadFlow("DF_DIGITAL").open()) {
            assertTrue(download.header("Content-Location").orElse("").contains("release="));
            assertEquals(download.saveTo(file), Files.size(file));
        }

        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(Files.newInputStream(file)),
                                StandardCharsets.UTF_8))) {
            assertTrue(lines.readLine().startsWith("STRUCTURE,STRUCTURE_ID,"));
            assertTrue(lines.lines().anyMatch(line -> line.contains(",KEN," + CODE)));
        }
    }

    @Test
    void aSeriesIsReadByItsSdmxKeyAsCsv() throws IOException {
        try (Download csv =
                guest.sdmx()
                        .getSdmxData(
                                "DIGOBS",
                                "dataflow",
                                "DF_DIGITAL",
                                "A.KEN." + CODE + ".*.*.*.*.*",
                                "+")
                        .with("c[TIME_PERIOD]", "2020")
                        .open("application/vnd.sdmx.data+csv;version=2.0.0")) {
            List<String> lines = csv.text().lines().toList();
            assertTrue(lines.get(0).contains("TIME_PERIOD"), lines::toString);
            assertTrue(lines.get(1).contains(",2020,"), lines::toString);
        }
    }

    @Test
    void anOfficeSubmitsFollowsAndWithdrawsAFile() throws IOException {
        Observatory office = signedInAs("nso-ken");
        String csv = "indicator,area,period,value\n" + CODE + ",KEN,1999,0.25\n";

        Submission sent =
                office.submissions()
                        .submitData(Body.text("text/csv", csv))
                        .flow("DF_DIGITAL")
                        .prefer("wait=20")
                        .send();

        String id = sent.id().toString();
        try (Download events = office.submissions().followSubmission(id).open()) {
            Event last = events.events().reduce((first, second) -> second).orElseThrow();
            assertEquals("progress", last.name());
            assertTrue(last.data().contains("\"READY\""), last.data());
        }
        assertEquals(
                List.of(),
                office.submissions().getCheckReport(id).all().stream()
                        .filter(finding -> finding.severity().value().equals("error"))
                        .toList());
        var refusal =
                assertThrows(
                        ObservatoryException.Forbidden.class,
                        () -> office.submissions().releaseSubmission(id).send());
        assertEquals("/problems/forbidden", refusal.type());
        Submission withdrawn =
                office.submissions().withdrawSubmission(id).header("If-Match", "*").send();
        assertEquals("WITHDRAWN", withdrawn.state().value());
    }

    @Test
    void refusalsBecomeExceptionsOfTheirKind() {
        var unknown =
                assertThrows(
                        ObservatoryException.NotFound.class,
                        () -> guest.catalogue().getArea("ATLANTIS").send());
        assertEquals("/problems/not-found", unknown.type());
        assertFalse(unknown.instance().isEmpty());
        assertThrows(
                ObservatoryException.Unauthorized.class,
                () -> guest.submissions().listSubmissions().send());
        assertThrows(
                ObservatoryException.Unauthorized.class,
                () ->
                        Observatory.at(URL)
                                .as(SignIn.client("nso-ken", Keys.make().getPrivate()))
                                .build()
                                .submissions()
                                .listSubmissions()
                                .send());
    }

    private static Observatory signedInAs(String client) throws IOException {
        Path key = Path.of(System.getenv("OBSERVATORY_KEYS"), client + ".pem");
        return Observatory.at(URL).as(SignIn.client(client, Keys.pem(key))).build();
    }
}
