package org.sharedgrowth.observatory.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Public pages as checked by programs that npm installs: html-validate, vnu and Lighthouse. */
@ExtendWith(Suite.class)
class PageChecksTest {
    /** Minimum Lighthouse scores, between 0 and 1. */
    private static final double MIN_ACCESSIBILITY = 0.98;

    private static final double MIN_PERFORMANCE = 0.95;

    /** How much faster than a phone Lighthouse takes a machine of this {@link #SPEED} to be. */
    private static final double SLOWDOWN = 4;

    /** Lighthouse's index of the speed of a usual desktop computer. */
    private static final double SPEED = 1_500;

    private static final String PERFORMANCE = "/categories/performance/score";

    /** What npm prints if no registry answers. */
    private static final Pattern NO_NETWORK =
            Pattern.compile("ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENETUNREACH");

    private static final Path CHECKS = Suite.repository().resolve("deploy/e2e/html");
    private static final Path PROGRAMS = CHECKS.resolve("node_modules");
    private static final Path HTML = Path.of("target", "html").toAbsolutePath();

    @BeforeAll
    static void installAndWritePages() throws IOException, InterruptedException {
        try {
            ClientScript.run(
                    List.of(
                            "env",
                            "PUPPETEER_SKIP_DOWNLOAD=1",
                            "npm",
                            "ci",
                            "--prefix",
                            CHECKS.toString(),
                            "--no-audit",
                            "--no-progress",
                            "--loglevel=error"));
        } catch (AssertionError failed) {
            Assumptions.assumeFalse(
                    NO_NETWORK.matcher(String.valueOf(failed.getMessage())).find(),
                    "pages are not checked: npm reaches no registry");
            throw failed;
        }
        Files.createDirectories(HTML);
        for (String path : PublicPages.PATHS) {
            write(PublicPages.in("en", path));
            write(PublicPages.in("ar", path));
        }
    }

    private static void write(String address) throws IOException {
        String name = address.replaceAll("[^A-Za-z0-9]+", "-") + ".html";
        Answer answer = Http.send(Http.request(address).header("Accept", "text/html"));
        assertEquals(200, answer.status(), address);
        Files.writeString(HTML.resolve(name), answer.body());
    }

    @Test
    void htmlValidateFindsNothing() throws Exception {
        ClientScript.run(
                List.of(
                        PROGRAMS.resolve(".bin/html-validate").toString(),
                        "--config",
                        CHECKS.resolve(".htmlvalidate.json").toString(),
                        "--formatter",
                        "text",
                        HTML.toString()));
    }

    @Test
    void vnuFindsNothing() throws Exception {
        ClientScript.run(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xss8m", // without the second compiler, stack frames are larger
                        "-jar",
                        PROGRAMS.resolve("vnu-jar/build/dist/vnu.jar").toString(),
                        "--errors-only",
                        "--filterpattern",
                        // CSS that browsers know and vnu does not.
                        ".*(vector-effect|paint-order|container-type|@container).*",
                        HTML.toString()));
    }

    @ParameterizedTest
    @MethodSource("org.sharedgrowth.observatory.e2e.PublicPages#keyPages")
    void lighthouseGivesHighScores(String path) throws Exception {
        JsonNode report = report(path, SLOWDOWN);
        for (int i = 0; i < 2 && report.at(PERFORMANCE).asDouble() < MIN_PERFORMANCE; i++) {
            // A slow or busy machine lowers the score: it is slowed down less to resemble a phone.
            double speed = report.at("/environment/benchmarkIndex").asDouble();
            report = report(path, Math.clamp(SLOWDOWN * speed / SPEED, 1, SLOWDOWN));
        }
        double accessibility = report.at("/categories/accessibility/score").asDouble();
        double performance = report.at(PERFORMANCE).asDouble();
        System.out.printf(
                "lighthouse %s: accessibility %.2f, performance %.2f%n",
                path, accessibility, performance);
        assertTrue(accessibility >= MIN_ACCESSIBILITY, () -> "accessibility " + accessibility);
        assertTrue(performance >= MIN_PERFORMANCE, () -> "performance " + performance);
    }

    /**
     * A report of Lighthouse.
     *
     * @param slowdown how much slower than this machine the processor is taken to be
     */
    private static JsonNode report(String path, double slowdown) throws Exception {
        String report;
        try {
            report = lighthouse(path, slowdown);
        } catch (AssertionError failed) {
            if (!String.valueOf(failed.getMessage()).contains("NO_NAVSTART")) {
                throw failed;
            }
            // The browser recorded no load of the page; Lighthouse says to run it again.
            report = lighthouse(path, slowdown);
        }
        return new ObjectMapper().readTree(report);
    }

    private static String lighthouse(String path, double slowdown) throws Exception {
        return ClientScript.run(
                List.of(
                        "env",
                        "CHROME_PATH=" + Chromium.executable(),
                        PROGRAMS.resolve(".bin/lighthouse").toString(),
                        Suite.running().origin() + path,
                        "--quiet",
                        "--only-categories=accessibility,performance",
                        "--throttling.cpuSlowdownMultiplier=" + slowdown,
                        "--chrome-flags=--headless=new --no-sandbox --disable-dev-shm-usage",
                        "--output=json",
                        "--output-path=stdout"));
    }
}
