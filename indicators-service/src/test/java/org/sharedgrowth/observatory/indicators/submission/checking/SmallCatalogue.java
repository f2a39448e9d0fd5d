package org.sharedgrowth.observatory.indicators.submission.checking;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sharedgrowth.observatory.identity.Provider;
import org.sharedgrowth.observatory.indicators.structure.Agreement;
import org.sharedgrowth.observatory.indicators.structure.Annotation;
import org.sharedgrowth.observatory.indicators.structure.ArtefactId;
import org.sharedgrowth.observatory.indicators.structure.Catalogue;
import org.sharedgrowth.observatory.indicators.structure.Codelist;
import org.sharedgrowth.observatory.indicators.structure.Dataflow;
import org.sharedgrowth.observatory.indicators.structure.DatedGroups;
import org.sharedgrowth.observatory.indicators.structure.Dsd;
import org.sharedgrowth.observatory.indicators.structure.Dsd.Component;
import org.sharedgrowth.observatory.indicators.structure.Item;
import org.sharedgrowth.observatory.indicators.structure.Names;
import org.sharedgrowth.observatory.indicators.structure.NumberFormat;
import org.sharedgrowth.observatory.indicators.structure.RemovedCodes;
import org.sharedgrowth.observatory.indicators.structure.Terms;

/** Structures for tests of checks, in memory: like {@code DSD_DIGITAL}, but with few codes. */
public final class SmallCatalogue {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

    private final Dataflow flow;
    private final Codelist areas;
    private final Codelist indicators;
    private final Map<String, String> aliases;

    private SmallCatalogue(
            Codelist areas, Codelist indicators, Map<String, String> aliases, Dsd dsd) {
        this.areas = areas;
        this.indicators = indicators;
        this.aliases = aliases;
        this.flow = new Dataflow(id("DF_DIGITAL"), Names.english("Digital"), Names.NONE, dsd);
    }

    /**
     * A catalogue of Kenya, Brazil, Namibia and the world, and of three indicators; the last one
     * has no unit, and some breakdowns do not apply to it.
     */
    public static SmallCatalogue small() {
        Item users = indicator("IT_NET_USER_ZS", "PT", "0", "1");
        Item income = indicator("NY_GDP", "USD", "0", "0");
        Item withoutUnit =
                new Item(
                        "BARE",
                        null,
                        Names.english("Bare"),
                        Names.NONE,
                        List.of(new Annotation("TOTAL", "_Z._Z._T._T._Z", Names.NONE)));
        return of(
                List.of(code("KEN"), code("BRA"), code("NAM"), code("001")),
                List.of(users, income, withoutUnit),
                Map.of("WLD", "001", "NA", "NAM", "IT.NET.USER.ZS", "IT_NET_USER_ZS"));
    }

    static SmallCatalogue of(List<Item> areas, List<Item> indicators, Map<String, String> aliases) {
        Codelist areaList = new Codelist(id("CL_AREA"), areas);
        Codelist indicatorList = new Codelist(id("CL_INDICATOR"), indicators);
        List<Component> dimensions =
                List.of(
                        codedComponent("FREQ", list("CL_FREQ", "A", "Q", "M", "D"), true),
                        codedComponent("REF_AREA", areaList, true),
                        codedComponent("INDICATOR", indicatorList, true),
                        codedComponent("SEX", list("CL_SEX", "_T", "F", "M", "_Z"), true),
                        codedComponent("AGE", list("CL_AGE", "_T", "Y15T24", "_Z"), true),
                        codedComponent("URBANISATION", list("CL_URB", "_T", "U", "R", "_Z"), true),
                        codedComponent("INCOME", list("CL_INC", "_T", "_Z"), true),
                        codedComponent("DISABILITY", list("CL_DIS", "_T", "_Z"), true));
        Dsd dsd =
                new Dsd(
                        id("DSD_DIGITAL"),
                        Names.english("Digital"),
                        dimensions,
                        textComponent("TIME_PERIOD", true),
                        textComponent("OBS_VALUE", true),
                        List.of(
                                codedComponent("UNIT_MEASURE", list("CL_UNIT", "PT", "USD"), true),
                                codedComponent("UNIT_MULT", list("CL_MULT", "0", "3", "6"), true),
                                codedComponent("DECIMALS", list("CL_DEC", "0", "1", "2"), true)),
                        List.of(
                                codedComponent(
                                        "OBS_STATUS",
                                        list(
                                                "CL_OBS_STATUS",
                                                "A",
                                                "B",
                                                "E",
                                                "F",
                                                "L",
                                                "M",
                                                "O",
                                                "K"),
                                        true),
                                codedComponent(
                                        "CONF_STATUS", list("CL_CONF", "F", "C", "N"), false),
                                textComponent("SOURCE", false),
                                textComponent("COMMENT_OBS", false)));
        return new SmallCatalogue(areaList, indicatorList, aliases, dsd);
    }

    /** The next version of the structure, with a standard error and a sample size at the end. */
    public SmallCatalogue withSampling() {
        Dsd dsd = flow.structure();
        List<Component> attributes = new ArrayList<>(dsd.observationAttributes());
        attributes.add(numberComponent("STANDARD_ERROR", false));
        attributes.add(numberComponent("SAMPLE_SIZE", true));
        return new SmallCatalogue(
                areas,
                indicators,
                aliases,
                new Dsd(
                        new ArtefactId("DIGOBS", "DSD_DIGITAL", "1.1.0"),
                        dsd.names(),
                        dsd.dimensions(),
                        dsd.timeDimension(),
                        dsd.measure(),
                        dsd.seriesAttributes(),
                        attributes));
    }

    /** A structure that shares nothing with the usual one except time and value. */
    public static SmallCatalogue ofTrade() {
        Dsd dsd =
                new Dsd(
                        id("DSD_TRADE"),
                        Names.english("Trade"),
                        List.of(
                                codedComponent("REPORTER", list("CL_REPORTER", "X", "Y"), true),
                                textComponent("PRODUCT", true),
                                codedComponent(
                                        "DIRECTION", list("CL_DIRECTION", "IN", "OUT"), true),
                                codedComponent("KIND", list("CL_KIND", "GOODS", "SERVICES"), true)),
                        textComponent("TIME_PERIOD", true),
                        textComponent("OBS_VALUE", true),
                        List.of(),
                        List.of(textComponent("NOTE", false)));
        Codelist none = new Codelist(id("CL_NONE"), List.of());
        return new SmallCatalogue(none, none, Map.of(), dsd);
    }

    /** A structure with source and comment as series attributes. */
    public static SmallCatalogue ofSurvey() {
        Item income =
                new Item(
                        "NY_GDP",
                        null,
                        Names.english("Income"),
                        Names.NONE,
                        List.of(
                                new Annotation("UNIT_MEASURE", "USD", Names.NONE),
                                new Annotation("SOURCE", "The indicator's source", Names.NONE),
                                new Annotation("COMMENT_TS", "In general", Names.NONE)));
        Codelist areaList = new Codelist(id("CL_AREA"), List.of(code("KEN"), code("BRA")));
        Codelist indicatorList = new Codelist(id("CL_INDICATOR"), List.of(income));
        Dsd dsd =
                new Dsd(
                        id("DSD_SURVEY"),
                        Names.english("Survey"),
                        List.of(
                                codedComponent("FREQ", list("CL_FREQ", "A", "M"), true),
                                codedComponent("REF_AREA", areaList, true),
                                codedComponent("INDICATOR", indicatorList, true),
                                codedComponent("SEX", list("CL_SEX", "_T", "F"), true)),
                        textComponent("TIME_PERIOD", true),
                        textComponent("OBS_VALUE", true),
                        List.of(
                                codedComponent("UNIT_MEASURE", list("CL_UNIT", "PT", "USD"), true),
                                textComponent("SOURCE", false),
                                textComponent("COMMENT_TS", false)),
                        List.of());
        return new SmallCatalogue(areaList, indicatorList, Map.of(), dsd);
    }

    static Item indicator(String id, String unit, String multiplier, String decimals) {
        return new Item(
                id,
                null,
                Names.english(id),
                Names.NONE,
                List.of(
                        new Annotation("UNIT_MEASURE", unit, Names.NONE),
                        new Annotation("UNIT_MULT", multiplier, Names.NONE),
                        new Annotation("DECIMALS", decimals, Names.NONE)));
    }

    static Item code(String id) {
        return new Item(id, null, Names.english(id), Names.NONE, List.of());
    }

    /** The context of an office that may send all data about these areas. */
    public CheckContext office(String provider, String... itsAreas) {
        return new CheckContext(
                catalogue(provider),
                flow,
                new Agreement(id("PA"), "DF_DIGITAL", 1, provider, Map.of(), Terms.NONE),
                new Provider(provider, Set.of(itsAreas)),
                false,
                TODAY);
    }

    private static Component codedComponent(String id, Codelist codelist, boolean mandatory) {
        return new Component(id, Names.english(id), codelist, mandatory);
    }

    private static Component textComponent(String id, boolean mandatory) {
        return new Component(id, Names.english(id), null, mandatory);
    }

    private static Codelist list(String id, String... codes) {
        return new Codelist(id(id), Arrays.stream(codes).map(SmallCatalogue::code).toList());
    }

    private static ArtefactId id(String id) {
        return new ArtefactId("DIGOBS", id, "1.0.0");
    }

    private Catalogue catalogue(String provider) {
        Item office =
                new Item(
                        provider, null, Names.english("Office " + provider), Names.NONE, List.of());
        return new Catalogue(
                Map.of(flow.id().id(), flow),
                List.of(flow),
                List.of(flow.structure().id()),
                Map.of(),
                Map.of(),
                List.of(),
                Map.of(provider, office),
                List.of(),
                codes(areas),
                codes(indicators),
                Map.of(),
                Map.of(),
                Map.of(),
                DatedGroups.NONE,
                RemovedCodes.NONE,
                RemovedCodes.NONE);
    }

    /** The codes of a list, and the aliases of codes in it. */
    private Map<String, String> codes(Codelist list) {
        Map<String, String> codes = new HashMap<>(aliases);
        codes.values().removeIf(code -> !list.contains(code));
        list.codes().forEach(code -> codes.put(code.id(), code.id()));
        return codes;
    }

    private static Component numberComponent(String id, boolean whole) {
        NumberFormat notNegative = new NumberFormat(whole, BigDecimal.ZERO, null);
        return new Component(id, Names.english(id), null, false, null, notNegative);
    }
}
