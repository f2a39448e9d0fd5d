package org.sharedgrowth.observatory.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Third-party R packages find the same data as the native API. Skipped if the packages are not
 * installed (see deploy/interop/install).
 */
@ExtendWith(Suite.class)
class RClientsTest {
    private static final long SEED = 1_959;

    @BeforeAll
    static void requirePackages() throws InterruptedException {
        assumeTrue(
                isInstalled("rsdmx") && isInstalled("WDI"),
                "install r-cran-rsdmx and r-cran-wdi to run these");
        TrickyData.release();
    }

    private static boolean isInstalled(String library) throws InterruptedException {
        try {
            return new ProcessBuilder(
                                    "Rscript",
                                    "-e",
                                    "stopifnot(requireNamespace('" + library + "'))")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void rsdmxFindsTheRowsOfSlices() throws Exception {
        List<Slice> slices = new ArrayList<>(Slice.draw(SEED, 3, 4));
        slices.add(TrickyData.TRICKY_SLICE);
        for (Slice slice : slices) {
            assertEquals(
                    slice.expected(),
                    ClientScript.rows("Rscript", "r/rsdmx.R", slice.arguments()),
                    slice::toString);
        }
    }

    @Test
    void wdiFindsTheTotalsOfSlices() throws Exception {
        int requestCount = 0;
        for (Slice slice : Slice.draw(SEED, 60, 1)) {
            String alias = alias(slice.indicators().getFirst());
            if (requestCount < 4
                    && !alias.isEmpty()
                    && !rowsOfKnownEconomies(slice.expectedTotals()).isEmpty()) {
                compareWdi(slice, alias);
                requestCount++;
            }
        }
        assertFalse(
                requestCount < 2,
                "only " + requestCount + " slices of indicators that the World Bank has");
        compareWdi(TrickyData.TRICKY_SLICE, "IT.NET.USER.ZS");
    }

    private static void compareWdi(Slice slice, String alias) throws Exception {
        List<String> arguments = new ArrayList<>(slice.arguments());
        arguments.add(alias);
        assertEquals(
                rowsOfKnownEconomies(slice.expectedTotals()),
                rowsOfKnownEconomies(ClientScript.rows("Rscript", "r/wdi.R", arguments)),
                slice::toString);
    }

    /**
     * Only the rows of economies that the World Bank lists, because the package requests hardly any
     * others.
     */
    private static Set<ClientRow> rowsOfKnownEconomies(Set<ClientRow> rows) {
        Set<String> areas = new HashSet<>();
        for (JsonNode item :
                Http.get(
                                "/api/indicators/v1/observations?flow=DF_WDI&indicator=SP_POP_TOTL"
                                        + "&latest=1&pageSize=1000")
                        .json()
                        .path("items")) {
            areas.add(item.path("area").asText());
        }
        return rows.stream()
                .filter(row -> areas.contains(row.key().split("\\.", -1)[1]))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String alias(String indicator) {
        JsonNode alias =
                Http.get("/api/indicators/v1/indicators/" + indicator).json().path("alias");
        return alias.isNull() ? "" : alias.asText();
    }
}
