package org.sharedgrowth.observatory.indicators.exchange.encoding.table;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sharedgrowth.observatory.indicators.series.SeriesBuilder.aSeries;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedgrowth.observatory.indicators.exchange.RawAnswer;
import org.sharedgrowth.observatory.indicators.series.ReleasedData;
import org.sharedgrowth.observatory.indicators.testing.SmallWorld;

/** The CSVW description of a table's columns. */
@QuarkusTest
class CsvwTest {
    private static final String PATH =
            "/sdmx/3.0/data/dataflow/DIGOBS/DF_DIGITAL/+/A.KEN.IT_NET_USER_ZS.*._T._T._T._T";
    private static final String TYPE = "application/csvm+json";

    private static boolean released;

    @Inject SmallWorld smallWorld;
    @Inject ReleasedData data;

    @BeforeEach
    void releaseFigures() {
        if (released) {
            return;
        }
        smallWorld.create();
        data.release(
                "DF_DIGITAL:1",
                "OBS",
                v ->
                        v.series(
                                "A.KEN.IT_NET_USER_ZS.F._T._T._T._T",
                                aSeries().row("2020", "12.5").row("2021", "", "L")));
        released = true;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?format=csvdata",
                "?format=csvdata&keys=both",
                "?c[TIME_PERIOD]=ge:2020&format=csvdata&labels=name&lang=fr",
                "?format=csvdata&labels=both",
                "?format=csvdata&measures=none&attributes=none",
                "?attributes=none&format=csvdata"
            })
    void theDescriptionHasTheColumnsAndTheAddressOfItsTable(String query) {
        RawAnswer table = RawAnswer.get(PATH + query, Map.of()).statusCode(200);
        String description = query.replace("csvdata", "csvw");
        table.header(
                "Link", "<" + PATH + description + ">; rel=\"describedby\"; type=\"" + TYPE + "\"");

        RawAnswer answer =
                RawAnswer.get(PATH + description, Map.of())
                        .statusCode(200)
                        .header("Content-Type", TYPE)
                        .body("url", equalTo("http://localhost:8080" + PATH + query));

        assertEquals(CsvwParser.header(table.text()), CsvwParser.titles(answer.text()));
        JsonObject schema = new JsonObject(answer.text()).getJsonObject("tableSchema");
        Set<String> names = new HashSet<>();
        schema.getJsonArray("columns").forEach(c -> names.add(((JsonObject) c).getString("name")));
        assertEquals(names.size(), schema.getJsonArray("columns").size(), "distinct names");
        for (Object part : schema.getJsonArray("primaryKey")) {
            assertTrue(names.contains((String) part), part + " is not in " + names);
        }
    }

    @Test
    void missingValuesAreDeclared() {
        RawAnswer.get(PATH + "?format=csvw", Map.of())
                .body("null", equalTo(List.of("", "NaN")))
                .body(
                        "tableSchema.columns.findAll { it.datatype == 'number' }.name",
                        hasItem("OBS_VALUE"));
    }

    @Test
    void onlyPlainCsvTablesHaveADescription() {
        for (String query : List.of("?format=jsondata", "?format=csvfilewithlabels", "")) {
            RawAnswer answer = RawAnswer.get(PATH + query, Map.of()).statusCode(200);
            assertFalse(answer.headers().contains("Link"), query);
        }
        RawAnswer.get(
                        "/sdmx/2.1/data/DF_DIGITAL/A.KEN.IT_NET_USER_ZS.F._T._T._T._T?format=csvw",
                        Map.of())
                .statusCode(406);
    }
}
