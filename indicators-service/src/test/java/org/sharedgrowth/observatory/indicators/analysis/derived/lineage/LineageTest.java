package org.sharedgrowth.observatory.indicators.analysis.derived.lineage;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;
import static org.sharedgrowth.observatory.indicators.analysis.derived.flow.DerivedWorld.PATH;
import static org.sharedgrowth.observatory.indicators.analysis.derived.flow.DerivedWorld.get;
import static org.sharedgrowth.observatory.indicators.analysis.derived.flow.DerivedWorld.key;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.indicators.analysis.derived.flow.DerivedWorld;
import org.sharedgrowth.observatory.indicators.testing.AnalyticsProfile;

@QuarkusTest
@TestProfile(AnalyticsProfile.class)
class LineageTest {
    @Inject DerivedWorld world;

    @Test
    void theLineageOfAFigureListsItsInputsAndMethod() {
        world.create("DF_EXPLAINED");
        world.createMeanFlow("DERIVED_EXPLAINED", "DF_EXPLAINED").statusCode(201);
        world.awaitComputed("DERIVED_EXPLAINED");

        get(PATH + "/DERIVED_EXPLAINED/lineage?area=002&period=2021")
                .statusCode(200)
                .body("value", equalTo(35.0))
                .body("areaName", equalTo("Africa"))
                .body("unit", equalTo("PT"))
                .body("made.method.id", equalTo("aggregate"))
                .body("made.parameters.indicator", equalTo("COVERAGE_4G"))
                .body("made.seed", nullValue())
                .body("inputs.area", contains("GHA", "KEN", "NAM", "NGA", "RWA", "ZAF"))
                .body("inputs.value", contains(10.0, 20.0, 30.0, 40.0, 50.0, 60.0))
                .body("inputs.flow", everyItem(equalTo("DF_EXPLAINED")))
                .body("inputs[1].areaName", equalTo("Kenya"))
                .body("inputs[1].indicatorName", equalTo("Population covered by 4G"))
                .body("inputs[1].status", equalTo("A"))
                .body("inputs[1].now", equalTo(20.0))
                .body("inputs.revised", everyItem(equalTo(false)))
                .body("revised", equalTo(false))
                .body("recomputed", nullValue());
    }

    @Test
    void aPastFigureShowsWhichInputHasBeenRevisedSince() {
        world.create("DF_PAST");
        world.createMeanFlow("DERIVED_PAST", "DF_PAST").statusCode(201);
        world.awaitComputed("DERIVED_PAST");
        int first = get(PATH + "/DERIVED_PAST").extract().path("releases[0].release.id");
        world.release("DF_PAST", v -> v.series(key("KEN", "_T"), 2020, "26", "20"));
        world.awaitComputed("DERIVED_PAST");

        get(PATH + "/DERIVED_PAST/lineage?area=002&period=2020&release=" + first)
                .body("value", equalTo(35.0))
                .body("revised", equalTo(true))
                .body("recomputed", equalTo(36.0))
                .body("inputs.findAll { it.revised }.area", contains("KEN"))
                .body("inputs[1].value", equalTo(20.0))
                .body("inputs[1].now", equalTo(26.0));
        get(PATH + "/DERIVED_PAST/lineage?area=002&period=2020")
                .body("value", equalTo(36.0))
                .body("revised", equalTo(false));
    }

    @Test
    void aMissingFigureOrFlowHasNoLineage() {
        world.create("DF_NOT");
        world.createMeanFlow("DERIVED_NOT", "DF_NOT").statusCode(201);
        world.awaitComputed("DERIVED_NOT");
        String path = PATH + "/DERIVED_NOT/lineage";

        get(path + "?area=KEN&period=2020").statusCode(404);
        get(path + "?area=002&period=1999")
                .statusCode(404)
                .body("detail", containsString("There is no figure for 002 in 1999"));
        get(path + "?area=002").statusCode(400).body("detail", containsString("year"));
        get(path + "?area=XXX&period=2020").statusCode(400);
        get(path + "?area=002&period=2020&release=0").statusCode(404);
        get(PATH + "/DERIVED_NONE/lineage?area=002&period=2020").statusCode(404);
        get(PATH + "/DF_NOT/lineage?area=002&period=2020").statusCode(404);
    }
}
