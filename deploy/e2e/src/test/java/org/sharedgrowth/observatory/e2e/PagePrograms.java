package org.sharedgrowth.observatory.e2e;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;

/** Programs of {@code deploy/e2e/html} that check pages; npm installs them. */
final class PagePrograms {
    static final Path FOLDER = Suite.repository().resolve("deploy/e2e/html");

    /** What npm prints if it cannot reach a registry. */
    private static final Pattern NO_NETWORK =
            Pattern.compile("ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENETUNREACH");

    private PagePrograms() {}

    /** Installs the programs, or skips the calling tests if no registry can be reached. */
    static void installOrSkip() throws IOException, InterruptedException {
        try {
            install();
        } catch (AssertionError failed) {
            Assumptions.assumeFalse(
                    NO_NETWORK.matcher(String.valueOf(failed.getMessage())).find(),
                    "pages are not checked: npm reaches no registry");
            throw failed;
        }
    }

    /** Installs the programs. */
    static void install() throws IOException, InterruptedException {
        ClientScript.run(
                List.of(
                        "env",
                        "PUPPETEER_SKIP_DOWNLOAD=1",
                        "npm",
                        "ci",
                        "--prefix",
                        FOLDER.toString(),
                        "--no-audit",
                        "--no-progress",
                        "--loglevel=error"));
    }

    /** The path of an installed program. */
    static String pathOf(String path) {
        return FOLDER.resolve("node_modules").resolve(path).toString();
    }
}
