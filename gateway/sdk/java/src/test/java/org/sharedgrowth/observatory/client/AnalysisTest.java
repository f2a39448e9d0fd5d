package org.sharedgrowth.observatory.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.sharedgrowth.observatory.client.model.Gap;

/**
 * Tests gaps and indices against a running suite. {@code deploy/sdk} removes this test if the
 * client's contract has no analytics.
 */
@EnabledIfEnvironmentVariable(named = "OBSERVATORY_URL", matches = ".+")
class AnalysisTest {
    private static final String URL = System.getenv("OBSERVATORY_URL");

    private final Observatory guest = Observatory.at(String.valueOf(URL)).build();

    @Test
    void theExampleOfTheReadmeRuns(@TempDir Path folder) throws Exception {
        String output = ReadmeExample.run("Analysis", folder, URL);

        String[] lines = output.split("\n");
        assertTrue(
                lines[0].matches(
                        "HDI of Kenya in 2021 as of [0-9-]+: 0\\.575, rank 152"
                                + " \\([0-9.]+ to [0-9.]+\\)"),
                output);
        assertTrue(
                lines[1].matches(
                        "Sub-Saharan Africa [0-9]{4}: men and women are [0-9]+\\.[0-9] percentage points"
                                + " apart"),
                output);
        assertTrue(lines[2].matches("Kenya .* rank .*"), output);
    }

    @Test
    void gapsAreReadInPagesAndStreamedAsATable() throws IOException {
        var requested =
                guest.analysis()
                        .listGaps()
                        .indicator("IT_NET_USER_ZS")
                        .from("2021")
                        .to("2021")
                        .pageSize(7);
        Set<String> areas = new HashSet<>();
        for (Gap gap : requested.all()) {
            assertTrue(areas.add(gap.area()), gap::toString);
            assertEquals("2021", gap.period());
        }
        assertTrue(areas.size() > 14, "there are at least three pages");

        try (Download table = requested.open()) {
            List<String> lines = table.text().lines().toList();
            assertTrue(lines.get(0).startsWith("area,area_name,period,total,value_F,"));
            assertTrue(lines.size() > areas.size());
        }
    }
}
