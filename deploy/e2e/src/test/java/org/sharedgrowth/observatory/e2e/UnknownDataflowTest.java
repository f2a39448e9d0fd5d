package org.sharedgrowth.observatory.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sdmxdl.Connection;
import sdmxdl.DatabaseRef;
import sdmxdl.Detail;
import sdmxdl.Dimension;
import sdmxdl.FlowRef;
import sdmxdl.Key;
import sdmxdl.Query;
import sdmxdl.Series;

/**
 * Dataflows are data, not code: a dataflow that the code does not know is registered while the
 * suite runs, is filled with figures, and is read by third-party clients.
 */
@ExtendWith(Suite.class)
class UnknownDataflowTest {
    private static final FlowRef FLOW = FlowRef.of("DIGOBS", "DF_TRADE", "1.0.0");
    private static final String ROWS =
            """
            STRUCTURE,STRUCTURE_ID,ACTION,FREQ,COUNTRY,PRODUCT,DIRECTION,TIME_PERIOD,VALUE,OBS_STATUS,REMARK
            dataflow,DIGOBS:DF_TRADE(1.0.0),I,Q,KEN,ROUTER,IMP,2024-Q1,12.50,A,
            dataflow,DIGOBS:DF_TRADE(1.0.0),I,Q,KEN,ROUTER,IMP,2024-Q2,-3,E,provisional
            dataflow,DIGOBS:DF_TRADE(1.0.0),I,Q,BRA,FIBRE,EXP,2024-Q1,,L,no survey
            """;

    @BeforeAll
    static void registerAndRelease() throws IOException {
        try (InputStream structures =
                UnknownDataflowTest.class.getResourceAsStream("/trade.json")) {
            Answer registered =
                    Http.post(
                            "/api/indicators/v1/structures",
                            new OfficeProgram("observatory-steward").token(),
                            "application/json",
                            new String(Objects.requireNonNull(structures).readAllBytes(), UTF_8));
            assertTrue(registered.status() < 300, registered::toString);
        }
        Releases.release("wb", "DF_TRADE", ROWS);
    }

    @Test
    void sdmxDlFindsItsDimensionsAndRows() throws IOException {
        try (Connection connection = SdmxDlTest.connect("fr")) {
            List<Dimension> dimensions =
                    connection
                            .getMeta(DatabaseRef.NO_DATABASE, FLOW)
                            .getStructure()
                            .getDimensions();

            assertEquals(
                    List.of("FREQ", "COUNTRY", "PRODUCT", "DIRECTION"),
                    dimensions.stream().map(Dimension::getId).toList());
            assertEquals("Brésil", dimensions.get(1).getCodes().get("BRA"));
            assertEquals(
                    Set.of(
                            "Q.BRA.FIBRE.EXP 2024-01-01 NaN L",
                            "Q.KEN.ROUTER.IMP 2024-01-01 12.5 A",
                            "Q.KEN.ROUTER.IMP 2024-04-01 -3.0 E"),
                    rows(connection, "Q..."));
        }
    }

    @Test
    void sdmxDlFindsNothingInAnEmptySlice() throws IOException {
        try (Connection connection = SdmxDlTest.connect("en")) {
            assertEquals(Set.of(), rows(connection, "A.KEN.FIBRE.EXP"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'/sdmx/2.1/data/DF_TRADE/Q.KEN../all?format=csvdata', 2024-Q2",
        "'/sdmx/2.1/data/DIGOBS,DF_TRADE,latest/Q.KEN../all?format=jsonstat', 12.5",
        "'/sdmx/2.1/data/DF_TRADE/Q.KEN..?format=structurespecificdata', 'OBS_VALUE=\"12.50\"'",
        "'/sdmx/3.0/data/dataflow/DIGOBS/DF_TRADE/+/Q.KEN.*.*?format=jsondata', provisional",
        "'/sdmx/3.0/availability/dataflow/DIGOBS/DF_TRADE/+/*', FIBRE",
        "'/sdmx/2.1/schema/datastructure/DIGOBS/DSD_TRADE/1.0.0', REMARK",
        "'/sdmx/3.0/structure/dataflow/DIGOBS/DF_TRADE', 'Trade in equipment'"
    })
    void everyDialectReturnsTheDataflow(String path, String expected) {
        // These are short forms that the standards allow and the contract does not list.
        Answer answer = Http.send(Http.request(path));

        assertEquals(200, answer.status(), answer::toString);
        assertTrue(answer.body().contains(expected), answer::toString);
    }

    private static Set<String> rows(Connection connection, String key) throws IOException {
        Query query = Query.builder().key(Key.parse(key)).detail(Detail.FULL).build();
        return connection.getData(DatabaseRef.NO_DATABASE, FLOW, query).getData().stream()
                .flatMap(UnknownDataflowTest::rows)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> rows(Series series) {
        return series.getObs().stream()
                .map(obs ->
                        "%s %s %s %s"
                                .formatted(
                                        series.getKey(),
                                        obs.getPeriod().getStart().toLocalDate(),
                                        obs.getValue(),
                                        obs.getMeta().get("OBS_STATUS")));
    }
}
