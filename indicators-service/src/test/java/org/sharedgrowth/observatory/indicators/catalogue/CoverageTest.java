package org.sharedgrowth.observatory.indicators.catalogue;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sharedgrowth.observatory.indicators.series.SeriesBuilder.aSeries;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharedgrowth.observatory.indicators.series.ReleasedData;
import org.sharedgrowth.observatory.indicators.series.SeriesBuilder;
import org.sharedgrowth.observatory.indicators.testing.AnalyticsProfile;
import org.sharedgrowth.observatory.indicators.testing.SmallWorld;

@QuarkusTest
@TestProfile(AnalyticsProfile.class)
class CoverageTest {
    private static final String PATH = "/api/indicators/v1/coverage";

    @Inject SmallWorld smallWorld;
    @Inject ReleasedData data;

    @BeforeEach
    void releaseFigures() {
        smallWorld.create();
        release("CHN", aSeries().row("2020", "1"));
        release("DEU", aSeries().row("2020", "1"));
    }

    @Test
    void aFigureIsCountedInTheGroupsOfItsCountry() {
        release("JPN", aSeries().confidential("2020", "1"));
        JsonPath before = read("");
        release("JPN", aSeries().row("2020", "1"));
        JsonPath after = read("");

        assertEquals(measured(before, "001") + 1, measured(after, "001"));
        assertEquals(measured(before, null) + 1, measured(after, null));
        assertEquals(measured(before, "EUU"), measured(after, "EUU"));
        release("JPN", aSeries().confidential("2020", "1"));
    }

    @Test
    void confidentialFiguresAreNotCounted() {
        release("FRA", aSeries().row("2020", "1"));
        int whilePublic = measured(read(""), "001");
        release("FRA", aSeries().confidential("2020", "1"));

        assertEquals(whilePublic - 1, measured(read(""), "001"));
    }

    @Test
    void everyTopicHasAShareForEveryGroup() {
        JsonPath coverage = read("");
        int groups = coverage.getList("groups").size();
        int topics = coverage.getList("topics").size();

        assertTrue(groups > 1, "there is only the group of all economies");
        for (int i = 0; i < topics; i++) {
            String shares = "topics[%d].groups".formatted(i);
            List<Integer> measured = coverage.getList(shares + ".measured");
            List<Integer> possible = coverage.getList(shares + ".possible");
            assertEquals(groups, measured.size());
            for (int g = 0; g < groups; g++) {
                assertTrue(measured.get(g) <= possible.get(g), shares + " of group " + g);
            }
        }
        assertTrue(coverage.getList("breakdowns.dimension.code").contains("SEX"));
    }

    @Test
    void economiesWithTheFewestIndicatorsComeFirst() {
        List<Integer> counts = read("/economies?pageSize=1000").getList("items.measured");

        assertTrue(counts.size() > 1, "too few economies");
        assertEquals(counts.stream().sorted().toList(), counts);
    }

    @Test
    void economiesCanBeFilteredByGroupAndListTopicsWithoutFigures() {
        JsonPath answer = read("/economies?group=001&topic=CONNECTIVITY&pageSize=1000");

        List<String> economies = answer.getList("items.area.code");
        assertTrue(economies.contains("CHN"), economies.toString());
        assertFalse(
                read("/economies?group=002&pageSize=1000")
                        .getList("items.area.code")
                        .contains("CHN"));
        answer.getList("items.findAll { it.measured == 0 }.topicsWithout.id", List.class)
                .forEach(topics -> assertEquals(List.of("CONNECTIVITY"), topics));
    }

    @ParameterizedTest
    @CsvSource({"group=XYZ,group", "topic=NONE,topic", "topic=CONNECTIVITY.USE,topic"})
    void unknownGroupsAndTopicsAreReported(String query, String parameter) {
        given().get(PATH + "/economies?" + query)
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo(parameter));
    }

    private void release(String area, SeriesBuilder series) {
        data.release(
                "DF_DIGITAL:1",
                "OBS",
                all -> all.series("A." + area + ".FIBRE_COVERAGE._Z._Z._T._Z._Z", series));
    }

    /**
     * Counts the pairs of a connectivity indicator and an economy of the group for which there is a
     * figure; 0 if the group does not exist.
     *
     * @param group code of the group, or null for all economies
     */
    private static int measured(JsonPath coverage, @Nullable String group) {
        List<Map<String, Map<String, String>>> groups = coverage.getList("groups");
        int position = 0;
        while (position < groups.size()
                && !Objects.equals(code(groups.get(position).get("group")), group)) {
            position++;
        }
        if (position == groups.size()) {
            return 0;
        }
        int topic = coverage.getList("topics.topic.id").indexOf("CONNECTIVITY");
        return coverage.getInt("topics[%d].groups[%d].measured".formatted(topic, position));
    }

    private static @Nullable String code(@Nullable Map<String, String> group) {
        return group == null ? null : group.get("code");
    }

    private static JsonPath read(String path) {
        return given().get(PATH + path).then().statusCode(200).extract().jsonPath();
    }
}
