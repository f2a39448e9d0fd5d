package org.sharedgrowth.observatory.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import sdmxdl.Connection;
import sdmxdl.DatabaseRef;
import sdmxdl.Detail;
import sdmxdl.FlowRef;
import sdmxdl.Key;
import sdmxdl.Languages;
import sdmxdl.MetaSet;
import sdmxdl.Obs;
import sdmxdl.Query;
import sdmxdl.Series;
import sdmxdl.web.SdmxWebManager;
import sdmxdl.web.WebSource;

/** The National Bank of Belgium's client sdmx-dl reads the data over SDMX 2.1 in XML. */
@ExtendWith(Suite.class)
class SdmxDlTest {
    private static final long SEED = 357;
    private static final FlowRef FLOW = FlowRef.of("DIGOBS", "DF_DIGITAL", "1.0.0");

    @BeforeAll
    static void releaseData() {
        TrickyData.release();
    }

    @Test
    void sdmxDlFindsTheFlowAndItsStructure() throws IOException {
        try (Connection connection = connect("en")) {
            assertTrue(
                    connection.getFlows(DatabaseRef.NO_DATABASE).stream()
                            .anyMatch(flow -> flow.getRef().equals(FLOW)),
                    "no DF_DIGITAL among the flows");
            MetaSet meta = connection.getMeta(DatabaseRef.NO_DATABASE, FLOW);
            assertEquals(8, meta.getStructure().getDimensions().size());
            assertEquals("Kenya", meta.getStructure().getDimensions().get(1).getCodes().get("KEN"));
        }
    }

    @Test
    void sdmxDlFindsTheRowsOfRandomSlices() throws IOException {
        for (Slice slice : Slice.draw(SEED, 4, 4)) {
            assertEquals(slice.expected(), readRows(slice), slice::toString);
        }
    }

    @Test
    void missingValuesFlagsAndConfidentialRowsAreCorrect() throws IOException {
        assertEquals(TrickyData.TRICKY_SLICE.expected(), readRows(TrickyData.TRICKY_SLICE));
    }

    private static Set<ClientRow> readRows(Slice slice) throws IOException {
        String key =
                "A."
                        + String.join("+", slice.areas())
                        + "."
                        + String.join("+", slice.indicators())
                        + ".....";
        Set<ClientRow> rows = new TreeSet<>();
        Query query = Query.builder().key(Key.parse(key)).detail(Detail.FULL).build();
        try (Connection connection = connect("en")) {
            for (Series series :
                    connection.getData(DatabaseRef.NO_DATABASE, FLOW, query).getData()) {
                for (Obs observation : series.getObs()) {
                    int year = observation.getPeriod().getStart().getYear();
                    if (year >= slice.from() && year <= slice.to()) {
                        rows.add(row(series, observation, year));
                    }
                }
            }
        }
        return rows;
    }

    private static ClientRow row(Series series, Obs observation, int year) {
        double value = observation.getValue();
        return new ClientRow(
                series.getKey().toString(),
                Integer.toString(year),
                Double.isNaN(value) ? "" : ClientRow.plain(Double.toString(value)),
                observation.getMeta().getOrDefault("OBS_STATUS", ""));
    }

    /** Connects with a new source name, because sdmx-dl caches structures on disk by that name. */
    static Connection connect(String language) throws IOException {
        return SdmxWebManager.ofServiceLoader()
                .getConnection(
                        WebSource.builder()
                                .id("DIGOBS" + UUID.randomUUID())
                                .name("en", "Shared Growth Observatory")
                                .driver("RI_SDMX21")
                                .endpoint(URI.create(Suite.running().origin() + "/sdmx/2.1"))
                                .build(),
                        Languages.parse(language));
    }
}
