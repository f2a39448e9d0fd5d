package org.sharedgrowth.observatory.indicators.exchange.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.indicators.exchange.RawAnswer;
import org.sharedgrowth.observatory.indicators.series.ReleasedData;
import org.sharedgrowth.observatory.indicators.testing.SmallWorld;

/**
 * Simulates a conformance kit for data: finds dataflows with data, learns dimensions and codes from
 * the responses, then requests slices in every way and compares them with the complete data.
 */
@QuarkusTest
class DataWalkTest {
    private static final String TYPE = "application/vnd.sdmx.";

    @Inject SmallWorld smallWorld;
    @Inject ReleasedData data;

    /** A dataflow with data. */
    private record Flow(String id, String version, Series all) {
        String data(String rest) {
            return "/sdmx/2.1/data/" + id + "/" + rest;
        }
    }

    @BeforeEach
    void releaseTheClothData() {
        ClothWorld.create(smallWorld, data);
    }

    /**
     * The dataflows to walk through: only one, because the dataflows of other tests contain special
     * data, such as weeks that start in a different year.
     */
    private static List<Flow> flows() {
        XmlDocument list = document("/sdmx/2.1/dataflow/DIGOBS/DF_CLOTH/latest");
        String version = list.get("//Dataflow[@id='DF_CLOTH']/@version");
        Series all = get("/sdmx/2.1/data/DF_CLOTH");
        return List.of(new Flow("DF_CLOTH", version, all));
    }

    private static XmlDocument document(String target) {
        return XmlDocument.of(RawAnswer.get(target, Map.of()).statusCode(200).text());
    }

    private static Series get(String target) {
        RawAnswer answer = RawAnswer.get(target, Map.of());
        assertEquals(200, answer.status(), target + answer.text());
        return Series.of(answer.text());
    }

    @Test
    void aFlowCanBeNamedInEveryWay() {
        for (Flow flow : flows()) {
            for (String name :
                    List.of(
                            "DIGOBS," + flow.id,
                            "all," + flow.id,
                            "DIGOBS," + flow.id + "," + flow.version,
                            "DIGOBS," + flow.id + ",latest",
                            "DIGOBS%2C" + flow.id)) {
                assertEquals(flow.all, get("/sdmx/2.1/data/" + name + "/all/all"), name);
            }
        }
    }

    @Test
    void everyReturnedSeriesMatchesTheKey() {
        for (Flow flow : flows()) {
            String first = flow.all.keys().iterator().next();
            String last = new ArrayList<>(flow.all.keys()).getLast();
            int size = flow.all.dimensions().size();
            assertEquals(Set.of(first), get(flow.data(first)).keys());
            for (int d = 0; d < size; d++) {
                String a = first.split("\\.", -1)[d];
                String b = last.split("\\.", -1)[d];
                for (Set<String> codes : List.of(Set.of(a), new TreeSet<>(List.of(a, b)))) {
                    String[] only = new String[size];
                    String[] others = first.split("\\.", -1);
                    for (int i = 0; i < size; i++) {
                        only[i] = i == d ? String.join("+", codes) : "";
                        others[i] = i == d ? "" : others[i];
                    }
                    assertEquals(
                            matchingKeys(flow, only),
                            get(flow.data(String.join(".", only))).keys(),
                            flow.id + List.of(only));
                    assertEquals(
                            matchingKeys(flow, others),
                            get(flow.data(String.join(".", others))).keys());
                }
            }
        }
    }

    private static Set<String> matchingKeys(Flow flow, String[] pattern) {
        Set<String> keys = flow.all.keys();
        keys.removeIf(key -> {
            String[] codes = key.split("\\.", -1);
            for (int d = 0; d < codes.length; d++) {
                if (!pattern[d].isEmpty()
                        && !List.of(pattern[d].split("\\+", -1)).contains(codes[d])) {
                    return true;
                }
            }
            return false;
        });
        return keys;
    }

    @Test
    void dataOfAProviderNamesItsAgreement() {
        for (Flow flow : flows()) {
            XmlDocument agreements =
                    document(
                            "/sdmx/2.1/dataflow/DIGOBS/"
                                    + flow.id
                                    + "?references=provisionagreement");
            int answered = 0;
            for (String id : agreements.all("//ProvisionAgreement/@id")) {
                String path = "//ProvisionAgreement[@id='" + id + "']";
                assertEquals(flow.id, agreements.get(path + "/StructureUsage/Ref/@id"));
                String provider = agreements.get(path + "/DataProvider/Ref/@id");
                for (String name : List.of(provider, "DIGOBS," + provider)) {
                    RawAnswer answer = RawAnswer.get(flow.data("all/" + name), Map.of());
                    if (answer.status() == 200) {
                        XmlDocument message = XmlDocument.of(answer.text());
                        assertEquals(
                                List.of(id),
                                message.all("//Header/Structure/ProvisionAgrement/Ref/@id"));
                        assertEquals(List.of(), message.all("//Header//StructureUsage"));
                        assertTrue(flow.all.keys().containsAll(Series.of(answer.text()).keys()));
                        answered++;
                    } else {
                        assertEquals(404, answer.status());
                    }
                }
            }
            assertTrue(answered > 0, flow.id);
        }
    }

    @Test
    void returnedPeriodsAreWithinTheRange() {
        for (Flow flow : flows()) {
            Set<String> years = new TreeSet<>();
            flow.all
                    .byKey()
                    .values()
                    .forEach(s -> s.keySet().forEach(p -> years.add(p.substring(0, 4))));
            String middle = new ArrayList<>(years).get(years.size() / 2);
            for (String bounds :
                    List.of(
                            "startPeriod=" + middle,
                            "endPeriod=" + middle,
                            "startPeriod=" + middle + "&endPeriod=" + middle)) {
                Series found = get(flow.data("all?" + bounds));
                for (Map.Entry<String, Map<String, String>> one : found.byKey().entrySet()) {
                    Map<String, String> expected =
                            new LinkedHashMap<>(
                                    flow.all.byKey().getOrDefault(one.getKey(), Map.of()));
                    expected.keySet()
                            .removeIf(p ->
                                    (bounds.contains("start")
                                                    && p.substring(0, 4).compareTo(middle) < 0)
                                            || (bounds.contains("end")
                                                    && p.substring(0, 4).compareTo(middle) > 0));
                    assertEquals(expected, one.getValue(), bounds);
                    List<String> expectedPeriods = new ArrayList<>(expected.keySet());
                    Series lastOnly =
                            get(flow.data(one.getKey() + "?lastNObservations=1&" + bounds));
                    assertEquals(
                            List.of(expectedPeriods.getLast()), lastOnly.periods(one.getKey()));
                }
            }
        }
    }

    @Test
    void firstAndLastObservationsAreCorrect() {
        for (Flow flow : flows()) {
            for (int n : List.of(1, 2)) {
                Series first = get(flow.data("all?firstNObservations=" + n));
                Series last = get(flow.data("all?lastNObservations=" + n));
                flow.all
                        .byKey()
                        .forEach((key, periods) -> {
                            List<String> all = new ArrayList<>(periods.keySet());
                            int count = Math.min(n, all.size());
                            assertEquals(all.subList(0, count), first.periods(key));
                            assertEquals(
                                    all.subList(all.size() - count, all.size()), last.periods(key));
                        });
            }
        }
    }

    @Test
    void everyLayoutHasTheSameObservations() {
        for (Flow flow : flows()) {
            List<String> layouts = new ArrayList<>(flow.all.dimensions());
            layouts.addAll(List.of("AllDimensions", "TIME_PERIOD"));
            for (String layout : layouts) {
                String query = "?dimensionAtObservation=" + layout;
                XmlDocument message = document(flow.data("all" + query));
                assertEquals(layout, message.get("//Header/Structure/@dimensionAtObservation"));
                assertEquals(
                        flow.all.observations(), message.all("//Obs").size(), flow.id + layout);
                if (XmlSchemas.areAvailable()) {
                    String schema =
                            RawAnswer.get(
                                            "/sdmx/2.1/schema/dataflow/DIGOBS/"
                                                    + flow.id
                                                    + "/"
                                                    + flow.version
                                                    + query,
                                            Map.of())
                                    .statusCode(200)
                                    .text();
                    String specific =
                            RawAnswer.get(
                                            flow.data("all" + query)
                                                    + "&format=structurespecificdata",
                                            Map.of())
                                    .statusCode(200)
                                    .text();
                    assertEquals(List.of(), XmlSchemas.faults(specific, schema), flow.id + layout);
                }
            }
        }
    }

    @Test
    void everyContextHasASchema() {
        assumeTrue(XmlSchemas.areAvailable(), "no schemas");
        for (String type : List.of("datastructure", "dataflow", "provisionagreement")) {
            XmlDocument list = document("/sdmx/2.1/" + type + "/all/all/latest?detail=allstubs");
            List<String> ids = list.all("//Structures/*/*/@id");
            List<String> versions = list.all("//Structures/*/*/@version");
            for (int i = 0; i < ids.size(); i += 1 + ids.size() / 6) {
                for (String version : List.of("latest", versions.get(i))) {
                    for (String dimension : List.of("TIME_PERIOD", "REF_AREA", "AllDimensions")) {
                        String target =
                                "/sdmx/2.1/schema/"
                                        + String.join("/", type, "DIGOBS", ids.get(i), version)
                                        + "?dimensionAtObservation="
                                        + dimension;
                        String schema = RawAnswer.get(target, Map.of()).statusCode(200).text();
                        assertEquals(List.of(), XmlSchemas.schemaFaults(schema), target);
                    }
                }
            }
        }
    }

    @Test
    void everyMediaTypeIsReturnedAsRequested() {
        String now = DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC));
        for (Flow flow : flows()) {
            for (String type :
                    List.of(
                            TYPE + "genericdata+xml;version=2.1",
                            TYPE + "structurespecificdata+xml;version=2.1",
                            TYPE + "generictimeseriesdata+xml;version=2.1",
                            TYPE + "structurespecifictimeseriesdata+xml;version=2.1",
                            TYPE + "data+json;version=1.0.0",
                            TYPE + "data+csv;version=1.0.0")) {
                RawAnswer.get(flow.data("all"), Map.of("Accept", type))
                        .statusCode(200)
                        .header("Content-Type", type);
                RawAnswer.get(flow.data("all"), Map.of("Accept", type + ";q=0.8, image/png;q=0.9"))
                        .header("Content-Type", type);
                RawAnswer.get(flow.data("all"), Map.of("Accept", type, "Accept-Encoding", "gzip"))
                        .header("Content-Encoding", "gzip");
                RawAnswer.get(flow.data("all"), Map.of("Accept", type, "If-Modified-Since", now))
                        .statusCode(304);
            }
            RawAnswer.get(flow.data("all"), Map.of("Accept", "image/png")).statusCode(406);
            RawAnswer.get(flow.data("all"), Map.of("Accept-Language", "fr, en;q=0.5"))
                    .statusCode(200);
        }
    }

    @Test
    void changesCanBeRequested() {
        for (Flow flow : flows()) {
            assertEquals(flow.all, get(flow.data("all?updatedAfter=1990-01-01T00:00:00Z")));
            RawAnswer.get(flow.data("all?includeHistory=true"), Map.of()).statusCode(200);
            RawAnswer.get(flow.data("all?updatedAfter=2099-01-01"), Map.of()).statusCode(404);
        }
    }

    @Test
    void availabilityMatchesTheData() {
        for (Flow flow : flows()) {
            String base = "/sdmx/2.1/availableconstraint/" + flow.id;
            getAndCompareWithData(flow.all, base + "/all/all/all");
            Map<String, Set<String>> codes = flow.all.codes();
            for (int d = 0; d < flow.all.dimensions().size(); d++) {
                List<String> ofDimension = new ArrayList<>(codes.get(flow.all.dimensions().get(d)));
                for (List<String> requested :
                        List.of(
                                ofDimension.subList(0, 1),
                                ofDimension.subList(0, Math.min(2, ofDimension.size())))) {
                    String[] key = new String[flow.all.dimensions().size()];
                    for (int i = 0; i < key.length; i++) {
                        key[i] = i == d ? String.join("+", requested) : "";
                    }
                    String path = "/" + String.join(".", key);
                    XmlDocument exact =
                            getAndCompareWithData(get(flow.data(path.substring(1))), base + path);
                    String dimension = flow.all.dimensions().get(d);
                    assertEquals(Set.copyOf(requested), values(exact, dimension));
                    XmlDocument wider = document(base + path + "?mode=available");
                    assertEquals(codes.get(dimension), values(wider, dimension), base + path);
                    XmlDocument one = document(base + path + "/all/" + dimension);
                    assertEquals(List.of(dimension), one.all("//CubeRegion/KeyValue/@id"));
                    assertEquals(Set.copyOf(requested), values(one, dimension));
                }
            }
        }
    }

    private static Set<String> values(XmlDocument constraint, String dimension) {
        return new TreeSet<>(constraint.all("//KeyValue[@id='" + dimension + "']/Value"));
    }

    /** Requests a constraint and compares it with the data that it describes. */
    private static XmlDocument getAndCompareWithData(Series expected, String target) {
        XmlDocument constraint = document(target);
        assertEquals(
                List.of("" + expected.observations(), "" + expected.byKey().size()),
                constraint.all("//ContentConstraint//AnnotationTitle"),
                target);
        assertEquals(expected.dimensions(), constraint.all("//CubeRegion/KeyValue/@id"), target);
        expected.codes()
                .forEach((dimension, codes) -> assertEquals(codes, values(constraint, dimension)));
        Set<String> years = new TreeSet<>();
        expected.byKey()
                .values()
                .forEach(s -> s.keySet().forEach(period -> years.add(period.substring(0, 4))));
        assertEquals(
                new ArrayList<>(years).getFirst(),
                constraint.get("//ReferencePeriod/@startTime").substring(0, 4));
        assertEquals(
                new ArrayList<>(years).getLast(),
                constraint.get("//ReferencePeriod/@endTime").substring(0, 4));
        assertFalse(constraint.all("//ConstraintAttachment/Dataflow/Ref/@id").isEmpty());
        return constraint;
    }
}
