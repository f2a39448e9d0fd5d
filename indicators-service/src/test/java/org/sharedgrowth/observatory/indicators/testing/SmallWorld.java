package org.sharedgrowth.observatory.indicators.testing;

import static org.sharedgrowth.observatory.indicators.testing.StructureMessage.aMessage;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.sharedgrowth.observatory.indicators.idempotency.Answer;
import org.sharedgrowth.observatory.indicators.structure.registration.Registration;
import org.sharedgrowth.observatory.indicators.testing.StructureMessage.Items;
import org.sharedgrowth.observatory.indicators.testing.StructureMessage.Structure;
import org.sharedgrowth.observatory.service.change.KeyedRequest;

/**
 * The structures that most tests use: the data structure {@code DSD_DIGITAL}, twelve countries and
 * six groups, ten indicators, the dataflows {@code DF_DIGITAL} and {@code DF_WDI}, and the offices
 * of China, Kenya and Brazil, of the observatory and of the World Bank. Inject it and call {@link
 * #create()}.
 */
@ApplicationScoped
public class SmallWorld {
    private static final String[] COUNTRIES = {
        "BRA Brazil BR 076", "CHN China CN 156", "DEU Germany DE 276", "FRA France FR 250",
        "GHA Ghana GH 288", "IND India IN 356", "JPN Japan JP 392", "KEN Kenya KE 404",
        "NAM Namibia NA 516", "NGA Nigeria NG 566", "RWA Rwanda RW 646", "ZAF South_Africa ZA 710"
    };
    private final Registration registration;

    SmallWorld(Registration registration) {
        this.registration = registration;
    }

    /** Registers the structures that are not registered yet. */
    public void create() {
        try {
            VertxContextSupport.subscribeAndAwait(() -> register(message().bytes(), "small-world"));
        } catch (Throwable e) {
            throw new AssertionError("the small world cannot be registered", e);
        }
    }

    /** Registers further structures. */
    public Uni<Answer<Registration.Registered>> register(byte[] message, String caller) {
        KeyedRequest request =
                new KeyedRequest(caller, "POST structures", UUID.randomUUID().toString());
        return registration.register(request, message, false, null, caller);
    }

    /** All structures as one message. */
    public static StructureMessage message() {
        StructureMessage message = aMessage().agencies();
        codelists(message);
        message.concepts(
                "CS_DIGITAL",
                "1.0.0",
                "FREQ REF_AREA INDICATOR SEX AGE URBANISATION INCOME DISABILITY TIME_PERIOD OBS_VALUE UNIT_MEASURE UNIT_MULT DECIMALS OBS_STATUS CONF_STATUS SOURCE COMMENT_OBS"
                        .split(" ", -1));
        message.structure("DSD_DIGITAL", "1.0.0", SmallWorld::components);
        message.flow("DF_DIGITAL", "1.0.0", "DSD_DIGITAL(1.0.0)");
        message.flow("DF_WDI", "1.0.0", "DSD_DIGITAL(1.0.0)");
        message.topics(
                "CONNECTIVITY",
                "CONNECTIVITY.USE",
                "CONNECTIVITY.MOBILE",
                "ECONOMY",
                "ECONOMY.SIZE",
                "SKILLS");
        message.categorisation("CAT_DF_DIGITAL", "DF_DIGITAL", "CONNECTIVITY");
        message.providers(list ->
                list.code("NSO_CHN", "Statistics office of China")
                        .code("NSO_KEN", "Statistics office of Kenya")
                        .code("NSO_BRA", "Statistics office of Brazil")
                        .code("OBS", "The observatory")
                        .code("WB", "World Bank"));
        message.agreement("DF_DIGITAL", "NSO_CHN", "CHN")
                .agreement("DF_DIGITAL", "NSO_KEN", "KEN")
                .agreement("DF_DIGITAL", "NSO_BRA", "BRA")
                .annotated("RIGHTS", "For research only.")
                .agreement("DF_DIGITAL", "OBS", "001", "002", "015", "G20")
                .agreement("DF_WDI", "WB")
                .annotated("LICENCE", "https://creativecommons.org/licenses/by/4.0/");
        message.hierarchy("HCL_M49", "001", "BRA", "CHN", "DEU", "FRA", "IND", "JPN");
        addAfrica(message);
        return message.hierarchy("HCL_UN_STATUS", "199", "RWA")
                .hierarchy("HCL_G20", "G20", "BRA", "CHN", "DEU");
    }

    /** Adds the group Africa, which is part of the world and contains countries itself. */
    private static void addAfrica(StructureMessage message) {
        StructureMessage africa =
                aMessage().hierarchy("X", "002", "GHA", "KEN", "NAM", "NGA", "RWA", "ZAF");
        message.data()
                .withArray("/hierarchies/0/hierarchicalCodes/0/hierarchicalCodes")
                .add(africa.data().at("/hierarchies/0/hierarchicalCodes/0"));
    }

    /** The components of {@code DSD_DIGITAL}. */
    public static void components(Structure dsd) {
        dsd.dimension("FREQ", "CL_FREQ(1.0.0)")
                .dimension("REF_AREA", "CL_AREA(1.0.0)")
                .dimension("INDICATOR", "CL_INDICATOR(1.0.0)")
                .dimension("SEX", "CL_SEX(1.0.0)")
                .dimension("AGE", "CL_AGE(1.0.0)")
                .dimension("URBANISATION", "CL_URBANISATION(1.0.0)")
                .dimension("INCOME", "CL_INCOME(1.0.0)")
                .dimension("DISABILITY", "CL_DISABILITY(1.0.0)")
                .measure("OBS_VALUE")
                .ofSeries("UNIT_MEASURE", "CL_UNIT_MEASURE(1.0.0)")
                .ofSeries("UNIT_MULT", "CL_UNIT_MULT(1.0.0)")
                .ofSeries("DECIMALS", "CL_DECIMALS(1.0.0)")
                .ofObservation("OBS_STATUS", "CL_OBS_STATUS(1.0.0)", "mandatory")
                .ofObservation("CONF_STATUS", "CL_CONF_STATUS(1.0.0)", "optional")
                .ofObservation("SOURCE", "", "optional")
                .ofObservation("COMMENT_OBS", "", "optional");
    }

    private static void codelists(StructureMessage message) {
        message.codelist("CL_AREA", "1.0.0", SmallWorld::areas)
                .codelist("CL_INDICATOR", "1.0.0", SmallWorld::indicators);
        addCodelist(message, "CL_FREQ", "A S Q M W D");
        addCodelist(message, "CL_SEX", "_T F M _Z");
        addCodelist(message, "CL_AGE", "_T Y15T24 Y25T74 Y_GE75 _Z");
        addCodelist(message, "CL_URBANISATION", "_T URB RUR _Z");
        addCodelist(message, "CL_INCOME", "_T Q1 Q5 _Z");
        addCodelist(message, "CL_DISABILITY", "_T PD PND _Z");
        addCodelist(message, "CL_UNIT_MULT", "0 3 6 9");
        addCodelist(message, "CL_DECIMALS", "0 1 2 3");
        addCodelist(message, "CL_OBS_STATUS", "A B D E F G I N P U V W O L M Q H J K S");
        addCodelist(message, "CL_CONF_STATUS", "F N C E");
        message.codelist(
                "CL_UNIT_MEASURE",
                "1.0.0",
                list ->
                        list.code("PT", "Percent")
                                .code("PP", "Percentage points")
                                .code("PS", "Persons")
                                .code("USD", "US dollars")
                                .code("CNY", "Yuan"));
    }

    private static void addCodelist(StructureMessage message, String id, String codes) {
        message.codelist(
                id,
                "1.0.0",
                list -> {
                    for (String code : codes.split(" ", -1)) {
                        list.code(code, code.equals("_T") ? "Total" : "Code " + code);
                    }
                });
    }

    private static void areas(Items list) {
        for (String country : COUNTRIES) {
            String[] cells = country.split(" ", -1);
            list.code(cells[0], cells[1].replace('_', ' '))
                    .note("KIND", "country")
                    .note("ISO2", cells[2])
                    .note("M49", cells[3]);
        }
        list.code("001", "World")
                .named("fr", "Monde")
                .note("KIND", "group")
                .note("WB_ID", "WLD")
                .note("WB_ISO2", "1W");
        list.code("002", "Africa").named("fr", "Afrique").note("KIND", "group");
        list.code("015", "Northern Africa").note("KIND", "group");
        list.code("199", "Least developed countries")
                .note("KIND", "group")
                .note("WB_ID", "LDC")
                .note("FORMER_ID", "LEAST_OLD");
        list.code("EUU", "European Union").note("KIND", "group");
        list.code("G20", "Group of Twenty").note("KIND", "group");
    }

    private static void indicators(Items list) {
        indicator(
                        list,
                        "IT_NET_USER_ZS",
                        "Individuals using the internet",
                        "PT 0 1 CONNECTIVITY.USE")
                .named("fr", "Particuliers utilisant l’Internet à domicile")
                .named("ar", "الأفراد الذين يستخدمون الإنترنت")
                .described("Share of people who used the internet in the last three months.")
                .note("WB_ID", "IT.NET.USER.ZS")
                .note("DIRECTION", "HIGHER")
                .note("UNIT_KIND", "SHARE")
                .note("AGGREGATION", "w")
                .note("WEIGHT_INDICATOR", "SP_POP_TOTL")
                .note("SOURCE", "International Telecommunication Union");
        indicator(list, "INTERNET_USERS", "People who use the internet", "PS 6 0 CONNECTIVITY.USE");
        indicator(list, "IT_CEL_SETS_P2", "Mobile subscriptions", "PT 0 1 CONNECTIVITY.MOBILE")
                .note("WB_ID", "IT.CEL.SETS.P2")
                .note("FORMER_ID", "CELL_OLD")
                .note("FORMER_ID", "COVERAGE_4G");
        indicator(list, "COVERAGE_4G", "Population covered by 4G", "PT 0 1 CONNECTIVITY.MOBILE")
                .note("SOURCE", "Regulators of the countries")
                .note("MIN_VALUE", "0")
                .note("MAX_VALUE", "100");
        indicator(list, "DIGITAL_ECONOMY", "Size of the digital economy", "CNY 9 0 ECONOMY.SIZE");
        indicator(list, "DIGITAL_ECONOMY_GDP", "Digital economy in GDP", "PT 0 1 ECONOMY.SIZE");
        indicator(list, "ICT_SKILLS", "Adults with basic digital skills", "PT 0 1 SKILLS");
        indicator(list, "LIVESTREAM_USERS", "Livestreaming users", "PS 6 0 CONNECTIVITY.USE");
        indicator(list, "FIBRE_COVERAGE", "Areas with fibre", "PT 0 1 CONNECTIVITY");
        indicator(list, "NY_GDP_MKTP_CD", "Gross domestic product", "USD 0 0 ECONOMY")
                .note("WB_ID", "NY.GDP.MKTP.CD");
    }

    /**
     * Adds an indicator.
     *
     * @param facts unit, multiplier, decimals and topic
     */
    private static Items indicator(Items list, String code, String name, String facts) {
        String[] cells = facts.split(" ", -1);
        return list.code(code, name)
                .note("UNIT_MEASURE", cells[0])
                .note("UNIT_MULT", cells[1])
                .note("DECIMALS", cells[2])
                .note("TOPIC", cells[3]);
    }
}
