package org.sharedgrowth.observatory.indicators.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sharedgrowth.observatory.indicators.series.SeriesBuilder.aSeries;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharedgrowth.observatory.indicators.exchange.structure.XmlSchemas;
import org.sharedgrowth.observatory.indicators.series.ReleasedData;
import org.sharedgrowth.observatory.indicators.testing.SmallWorld;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Where series attributes appear in SDMX-ML, depending on the dimension at observation level. */
@QuarkusTest
class SectionAttributesTest {
    private static final String DATA =
            "/sdmx/2.1/data/DF_DIGITAL/A.FRA.INTERNET_USERS+ICT_SKILLS+DIGITAL_ECONOMY._T._T._T._Z._T";
    private static final String SCHEMA = "/sdmx/2.1/schema/dataflow/DIGOBS/DF_DIGITAL/1.0.0";

    private static boolean released;

    @Inject SmallWorld smallWorld;
    @Inject ReleasedData data;

    /** Three indicators of one area in three units, for three years. */
    @BeforeEach
    void releaseSeriesOfSeveralUnits() {
        if (released) {
            return;
        }
        smallWorld.create();
        data.release(
                "DF_DIGITAL:1",
                "OBS",
                v ->
                        v.series(
                                        "A.FRA.INTERNET_USERS._T._T._T._Z._T",
                                        aSeries()
                                                .measuredIn("PS", "6", "0")
                                                .row("2020", "50")
                                                .row("2021", "51")
                                                .row("2022", "52"))
                                .series(
                                        "A.FRA.ICT_SKILLS._T._T._T._Z._T",
                                        aSeries().row("2020", "60.5").row("2021", "", "L"))
                                .series(
                                        "A.FRA.DIGITAL_ECONOMY._T._T._T._Z._T",
                                        aSeries()
                                                .measuredIn("CNY", "9", "0")
                                                .row("2021", "700")
                                                .row("2022", "710")));
        released = true;
    }

    @ParameterizedTest(name = "{0} at {1}")
    @CsvSource({
        "genericdata, INDICATOR, 3, observation",
        "structurespecificdata, INDICATOR, 3, observation",
        "genericdata, SEX, 7, observation",
        "structurespecificdata, SEX, 7, observation",
        "genericdata, TIME_PERIOD, 3, series",
        "structurespecificdata, TIME_PERIOD, 3, series",
        "genericdata, AllDimensions, 0, observation",
        "structurespecificdata, AllDimensions, 0, observation"
    })
    void aKeyOccursOnceAndUnitsAreAtTheRightLevel(
            String format, String dimension, int series, String level) {
        String layout = "?dimensionAtObservation=" + dimension;
        String text = answer(DATA + layout + "&format=" + format);
        Document message = Rows.document(text);

        List<String> keys = keys(message, dimension);
        assertEquals(keys.size(), new HashSet<>(keys).size(), "the same key twice: " + keys);
        assertEquals(series, keys.size());
        assertEquals(Set.of(level), levelsOf(message, "UNIT_MEASURE"));
        assertEquals(Set.of("observation"), levelsOf(message, "OBS_STATUS"));
        Set<String> rows =
                format.equals("genericdata") ? Rows.ofGeneric(text) : Rows.ofSpecific(text);
        assertEquals(Rows.ofCsv(answer(DATA + "?format=csvdata")), rows);
        assertEquals(7, rows.size());
        if (XmlSchemas.areAvailable()) {
            assertEquals(
                    List.of(),
                    format.equals("genericdata")
                            ? XmlSchemas.faults(text)
                            : XmlSchemas.faults(text, answer(SCHEMA + layout)));
        }
    }

    @Test
    void aSectionHasItsWholeKeyAndAllAttributes() {
        String text =
                answer(
                        DATA
                                + "?dimensionAtObservation=INDICATOR&format=structurespecificdata"
                                + "&startPeriod=2021&endPeriod=2021");

        assertTrue(
                text.contains(
                        "<Series FREQ=\"A\" REF_AREA=\"FRA\" SEX=\"_T\" AGE=\"_T\""
                                + " URBANISATION=\"_T\" INCOME=\"_Z\" DISABILITY=\"_T\""
                                + " TIME_PERIOD=\"2021\"><Obs INDICATOR="),
                text);
        assertTrue(
                text.contains(
                        "<Obs INDICATOR=\"INTERNET_USERS\" OBS_VALUE=\"51\" UNIT_MEASURE=\"PS\""
                                + " UNIT_MULT=\"6\" DECIMALS=\"0\" OBS_STATUS=\"A\""
                                + " CONF_STATUS=\"F\"/>"),
                text);
        assertEquals(1, text.split("<Series", -1).length - 1, text);
    }

    private static String answer(String target) {
        return RawAnswer.get(target, Map.of()).statusCode(200).text();
    }

    /** The key of each series, without attributes. */
    private static List<String> keys(Document message, String dimension) {
        List<String> keys = new ArrayList<>();
        NodeList found = message.getElementsByTagNameNS("*", "Series");
        for (int i = 0; i < found.getLength(); i++) {
            Element series = (Element) found.item(i);
            NodeList key = series.getElementsByTagNameNS("*", "SeriesKey");
            StringBuilder text = new StringBuilder();
            for (String component :
                    "FREQ REF_AREA INDICATOR SEX AGE URBANISATION INCOME DISABILITY TIME_PERIOD"
                            .split(" ", -1)) {
                String value =
                        key.getLength() == 0
                                ? series.getAttribute(component)
                                : genericValue((Element) key.item(0), component);
                assertEquals(component.equals(dimension), value.isEmpty(), component);
                text.append(value).append('.');
            }
            keys.add(text.toString());
        }
        return keys;
    }

    private static String genericValue(Element parent, String component) {
        NodeList values = parent.getElementsByTagNameNS("*", "Value");
        for (int i = 0; i < values.getLength(); i++) {
            if (((Element) values.item(i)).getAttribute("id").equals(component)) {
                return ((Element) values.item(i)).getAttribute("value");
            }
        }
        return "";
    }

    /** The levels at which an attribute occurs: series, observation or both. */
    private static Set<String> levelsOf(Document message, String attribute) {
        Set<String> levels = new TreeSet<>();
        NodeList all = message.getElementsByTagNameNS("*", "*");
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            boolean isGeneric =
                    element.getLocalName().equals("Value")
                            && element.getAttribute("id").equals(attribute);
            if (isGeneric || element.hasAttribute(attribute)) {
                String at =
                        isGeneric
                                ? element.getParentNode().getParentNode().getLocalName()
                                : element.getLocalName();
                levels.add(at.equals("Obs") ? "observation" : at.toLowerCase(Locale.ROOT));
            }
        }
        return levels;
    }
}
