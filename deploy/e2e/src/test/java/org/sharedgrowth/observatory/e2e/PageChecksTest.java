package org.sharedgrowth.observatory.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Checks public pages with two programs that npm installs: html-validate and vnu. */
@ExtendWith(Suite.class)
class PageChecksTest {
    private static final Path HTML = Path.of("target", "html").toAbsolutePath();

    @BeforeAll
    static void installAndWritePages() throws IOException, InterruptedException {
        PagePrograms.installOrSkip();
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
                        PagePrograms.pathOf(".bin/html-validate"),
                        "--config",
                        PagePrograms.FOLDER.resolve(".htmlvalidate.json").toString(),
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
                        PagePrograms.pathOf("vnu-jar/build/dist/vnu.jar"),
                        "--errors-only",
                        "--filterpattern",
                        // CSS that browsers know and vnu does not.
                        ".*(vector-effect|paint-order|container-type|@container).*",
                        HTML.toString()));
    }
}
