package org.sharedgrowth.observatory.indicators.exchange.worldbank;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharedgrowth.observatory.indicators.exchange.RawAnswer;
import org.sharedgrowth.observatory.indicators.testing.SmallWorld;

/** The lists of the World Bank's dialect that hold structures, over HTTP. */
@QuarkusTest
class WorldBankListsTest {
    @Inject SmallWorld smallWorld;

    @BeforeEach
    void createSmallWorld() {
        smallWorld.create();
    }

    @Test
    void countriesListTheirGroups() {
        get("countries/all?per_page=25000")
                .body("[0].total", equalTo(18))
                .body("[0].per_page", equalTo("25000"));
        get("fr/country/ke;WLD")
                .body("[1].id", equalTo(List.of("KEN", "WLD")))
                .body("[1].name", equalTo(List.of("Kenya", "Monde")))
                .body("[1][0].iso2Code", equalTo("KE"))
                .body(
                        "[1][0].region",
                        equalTo(Map.of("id", "002", "iso2code", "002", "value", "Afrique")))
                .body(
                        "[1][1].region",
                        equalTo(Map.of("id", "NA", "iso2code", "NA", "value", "Agrégats")))
                .body("[1][1].iso2Code", equalTo("1W"))
                .body("[1][0].incomeLevel.id", equalTo("INX"))
                .body("[1][0].lendingType.value", equalTo("Non classé"))
                .body("[1][0].capitalCity", equalTo(""));
    }

    @Test
    void theOtherListsExist() {
        get("source").body("[1].id", hasItems("2", "DF_DIGITAL", "DF_WDI"));
        get("topic/ECONOMY").body("[1].id", equalTo(List.of("ECONOMY")));
        get("region").body("[1].code", hasItems("WLD", "002", "LDC"));
        get("incomelevel").statusCode(200).body("[1].id", equalTo(List.of("INX")));
        String tag = get("topic").header("ETag");
        RawAnswer.get("/v2/topic", Map.of("If-None-Match", tag)).statusCode(304);
    }

    @ParameterizedTest
    @CsvSource({
        "en, Shared Growth Observatory, All dataflows combined",
        "fr, Observatoire de la croissance partagée, Tous les flux de données réunis",
        "es, Observatorio del Crecimiento Compartido, Todos los flujos de datos reunidos",
        "ru, Обсерватория общего роста, Все потоки данных вместе",
        "zh, 共享增长观测站, 合并所有数据流",
        "ar, مرصد النمو المشترك, جميع تدفقات البيانات مجتمعة",
    })
    void theCombinedSourceIsNamedInEachLanguage(String language, String name, String start) {
        get(language + "/source/2")
                .body("[1][0].name", equalTo(name))
                .body("[1][0].description", startsWith(start));
        get(language + "/indicator/IT.NET.USER.ZS").body("[1][0].source.value", equalTo(name));
    }

    private static RawAnswer get(String path) {
        return RawAnswer.get("/v2/" + path, Map.of());
    }
}
