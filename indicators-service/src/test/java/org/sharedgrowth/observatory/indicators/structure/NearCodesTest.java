package org.sharedgrowth.observatory.indicators.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharedgrowth.observatory.contract.ProblemDocument.NearestCode;
import org.sharedgrowth.observatory.messages.Language;

class NearCodesTest {
    private static final List<Item> AREAS =
            List.of(
                    area("001", "WLD", "World", "Monde", "Мир", "世界", "العالم"),
                    area("BRA", "BR", "Brazil", "Brésil", "Бразилия", "巴西", "البرازيل"),
                    area("CHN", "CN", "China", "Chine", "Китай", "中国", "الصين"),
                    area(
                            "CIV",
                            "CI",
                            "Côte d’Ivoire",
                            "Côte d’Ivoire",
                            "Кот-д’Ивуар",
                            "科特迪瓦",
                            "كوت ديفوار"),
                    area("DEU", "DE", "Germany", "Allemagne", "Германия", "德国", "ألمانيا"),
                    area(
                            "GBR",
                            "GB",
                            "United Kingdom of Great Britain and Northern Ireland",
                            "Royaume-Uni de Grande-Bretagne et d’Irlande du Nord",
                            "Соединенное Королевство Великобритании и Северной Ирландии",
                            "大不列颠及北爱尔兰联合王国",
                            "المملكة المتحدة لبريطانيا العظمى وآيرلندا الشمالية"),
                    area("KEN", "KE", "Kenya", "Kenya", "Кения", "肯尼亚", "كينيا"),
                    area("KIR", "KI", "Kiribati", "Kiribati", "Кирибати", "基里巴斯", "كيريباس"),
                    area(
                            "KOR",
                            "KR",
                            "Republic of Korea",
                            "République de Corée",
                            "Республика Корея",
                            "大韩民国",
                            "جمهورية كوريا"),
                    area(
                            "UZB",
                            "UZ",
                            "Uzbekistan",
                            "Ouzbékistan",
                            "Узбекистан",
                            "乌兹别克斯坦",
                            "أوزبكستان"),
                    area(
                            "ZAF",
                            "ZA",
                            "South Africa",
                            "Afrique du Sud",
                            "Южная Африка",
                            "南非",
                            "جنوب أفريقيا"));

    private static final List<Item> INDICATORS =
            List.of(
                    indicator(
                            "EG_ELC_ACCS_ZS",
                            "EG.ELC.ACCS.ZS",
                            "Access to electricity (% of population)"),
                    indicator(
                            "IT_NET_USER_ZS",
                            "IT.NET.USER.ZS",
                            "Individuals using the internet (% of population)"),
                    indicator("INTERNET_USERS", "", "People who use the internet"),
                    indicator("SP_POP_TOTL", "SP.POP.TOTL", "Population, total"));

    @ParameterizedTest
    @CsvSource({
        "KENY, KEN",
        "KNE, KEN",
        "kenia, KEN",
        "Кения, KEN",
        "Кени, KEN",
        "Allemagne, DEU",
        "Brasil, BRA",
        "Bresil, BRA",
        "中国, CHN",
        "أفريقيا, ZAF",
        "africa south, ZAF",
        "cote divoire, CIV",
        "UK, GBR",
        "United Kingdom, GBR",
        "英国, GBR",
        "South Korea, KOR",
        "Corée du Sud, KOR",
        "韩国, KOR",
        "WORLD, 001",
        "WLDD, 001"
    })
    void theNearestAreaIsFirst(String unknownCode, String nearest) {
        assertEquals(nearest, nearest(unknownCode, AREAS));
    }

    @ParameterizedTest
    @CsvSource({
        "IT.NET.USERS.ZS, IT_NET_USER_ZS",
        "it_net_user, IT_NET_USER_ZS",
        "INTERNET_USE, INTERNET_USERS",
        "electricity, EG_ELC_ACCS_ZS",
        "elektricity acces, EG_ELC_ACCS_ZS",
        "POPULATION_TOTAL, SP_POP_TOTL"
    })
    void theNearestIndicatorIsFirst(String unknownCode, String nearest) {
        assertEquals(nearest, nearest(unknownCode, INDICATORS));
    }

    @Test
    void atMostFiveCodesAreGiven() {
        assertEquals(5, NearCodes.of("KENY", AREAS).size());
    }

    @Test
    void aNameIsInTheReadersLanguageOrElseInEnglish() {
        NearestCode nearest = NearCodes.of("KENY", AREAS).getFirst();

        assertEquals("Кения", nearest.name().in(Language.RUSSIAN));
        assertEquals("Kenya", nearest.name().in(Language.SPANISH));
    }

    @Test
    void aTextWithoutLettersOrDigitsHasNoNearCodes() {
        assertEquals(List.of(), NearCodes.of("", AREAS));
        assertEquals(List.of(), NearCodes.of("?!../", AREAS));
    }

    @Test
    void aMissingListHasNoNearCodes() {
        assertEquals(List.of(), NearCodes.codes("X", null));
    }

    @Test
    void onlyTheBeginningOfALongTextIsCompared() {
        assertEquals("KEN", nearest("Kenya " + "x y ".repeat(10_000), AREAS));
        assertTrue(NearCodes.of("𝒳".repeat(100_000), AREAS).size() <= 5);
    }

    private static String nearest(String unknownCode, List<Item> items) {
        return NearCodes.of(unknownCode, items).getFirst().code();
    }

    private static Item area(
            String code, String iso2, String en, String fr, String ru, String zh, String ar) {
        return new Item(
                code,
                null,
                new Names(Map.of("en", en, "fr", fr, "ru", ru, "zh", zh, "ar", ar)),
                Names.NONE,
                List.of(new Annotation("ISO2", iso2, Names.NONE)));
    }

    private static Item indicator(String code, String worldBankId, String name) {
        return new Item(
                code,
                null,
                Names.english(name),
                Names.NONE,
                worldBankId.isEmpty()
                        ? List.of()
                        : List.of(new Annotation("WB_ID", worldBankId, Names.NONE)));
    }
}
