package org.sharedgrowth.observatory.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Harvests the descriptions of data sets as a catalogue does, and checks them with third-party
 * programs.
 */
@ExtendWith(Suite.class)
class CatalogueTest {
    private static final List<String> PATHS =
            List.of("/flows/DF_DIGITAL", "/flows/DF_CONNECTIVITY", "/flows/DF_WDI", "/catalog");

    @BeforeAll
    static void install() throws IOException, InterruptedException {
        ClientScript.installNode();
    }

    /** Without the SHACL shapes of DCAT-AP, statements are read and compared, but not validated. */
    @Test
    void everyStatementIsValidAndEveryAddressAnswers() throws Exception {
        Path shapes =
                Path.of(
                        System.getProperty(
                                "dcat.shapes",
                                Suite.repository()
                                        .resolve("../shared/schemas/dcat-ap-3.0.1")
                                        .toString()));
        List<String> command =
                new ArrayList<>(
                        List.of(
                                "node",
                                "node/catalogue.mjs",
                                Suite.running().origin(),
                                String.join(",", PATHS)));
        if (Files.isDirectory(shapes)) {
            command.add(shapes.toAbsolutePath().toString());
        } else {
            System.out.println(
                    "The shapes of DCAT-AP are not in "
                            + shapes
                            + "; statements are not validated");
        }
        String output = ClientScript.run(command);

        assertTrue(output.lines().noneMatch(line -> line.startsWith("FAULT")), output);
        assertEquals(PATHS.size(), output.lines().filter(l -> l.contains(" statements")).count());
        // A data set that is part of another one has no description of its columns.
        assertEquals(
                List.of("/flows/DF_DIGITAL", "/flows/DF_WDI"),
                output.lines()
                        .filter(line -> line.endsWith(" columns"))
                        .map(line -> line.replaceFirst(": .*", ""))
                        .toList());
        // Three files of each of these two data sets, and three of the newest edition of each.
        assertTrue(output.contains("12 files as described"), output);
    }
}
