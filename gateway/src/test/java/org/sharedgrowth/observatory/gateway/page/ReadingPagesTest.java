package org.sharedgrowth.observatory.gateway.page;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedgrowth.observatory.gateway.stub.Browser;
import org.sharedgrowth.observatory.gateway.stub.Samples;
import org.sharedgrowth.observatory.gateway.stub.Surroundings;

/** The pages of reports, of guides and of the contract by subject. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class ReadingPagesTest {
    private static final Pattern SUBJECT = Pattern.compile("href=\"(/docs/[a-z-]+)\"");

    private static final Pattern GUIDE = Pattern.compile("href=\"(/docs/with/[a-z-]+)\"");

    private static final Pattern STYLE = Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL);

    @BeforeEach
    void serve() {
        Samples.serve();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/docs", "/docs?lang=ar", "/reports", "/reports/digital-engine?lang=ru"})
    void aPageIsLightEnoughForASlowConnection(String path) {
        PageWeight.assertLight(path);
    }

    @Test
    void everySubjectIsLightEnoughForASlowConnection() {
        Matcher links = SUBJECT.matcher(given().accept(Browser.ACCEPT).get("/docs").asString());
        Set<String> subjects = new TreeSet<>();
        while (links.find()) {
            subjects.add(links.group(1));
        }

        assertTrue(subjects.size() > 10, subjects::toString);
        subjects.forEach(PageWeight::assertLight);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es", "ru", "ar", "zh"})
    void everyGuideIsLightEnoughForASlowConnection(String language) {
        Matcher links = GUIDE.matcher(given().accept(Browser.ACCEPT).get("/docs").asString());
        int guides = 0;
        while (links.find()) {
            PageWeight.assertLight(links.group(1) + "?lang=" + language);
            guides++;
        }
        assertEquals(8, guides);
    }

    @Test
    void anUnknownGuideIsNotFound() {
        given().accept(Browser.ACCEPT).get("/docs/with/excel").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/docs?lang=fr|Avec quoi travaillez-vous",
                "/docs/with/python?lang=es|Basta la biblioteca estándar",
                "/docs/with/assistant?lang=ru|Учётная запись не нужна",
                "/docs/with/spreadsheet?lang=zh|=IMPORTDATA(",
                "/help?lang=ar|href=\"/docs\">أدلّة فيها أسطر للنسخ",
                "/help/agents|href=\"/docs/with/assistant\"",
                "/docs?lang=fr|API pour les programmes",
                "/docs/data?lang=ru|Открыто для всех",
                "/docs?q=zzz&lang=zh|没有操作包含“zzz”的所有词",
                "/reports?lang=es|Cada número",
                "/reports/digital-engine?lang=ar|التحقق من هذه النسخة",
                "/reports/digital-engine?lang=fr|Langue du texte de ce rapport"
            })
    void theFrameIsInTheLanguageOfTheReader(String path, String words) {
        given().accept(Browser.ACCEPT)
                .urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(200)
                .body(containsString(words));
    }

    @Test
    void anUnknownSubjectIsNotFoundAndAllSubjectsAreListed() {
        given().accept(Browser.ACCEPT)
                .get("/docs/sdmxx")
                .then()
                .statusCode(404)
                .body(containsString("There is no subject “sdmxx”"))
                .body(containsString("href=\"/docs/sdmx\""));
    }

    @Test
    void textsOfReportsKeepTheirDirectionInArabic() {
        given().accept(Browser.ACCEPT)
                .get("/reports?lang=ar")
                .then()
                .body(containsString("<h2 dir=\"auto\"><a href=\"/reports/digital-engine\">"))
                .body(containsString("<p class=\"say\" dir=\"auto\">"));
        given().accept(Browser.ACCEPT)
                .get("/reports/digital-engine?lang=ar")
                .then()
                .body(containsString("<li aria-current=\"page\"><bdi lang=\"en\">"));
    }

    @Test
    void thePolicyAllowsTheStylesThatMarkOutdatedSentences() throws NoSuchAlgorithmException {
        Response page = given().accept(Browser.ACCEPT).get("/reports/digital-engine");
        String policy = page.header("Content-Security-Policy");
        List<String> styles = new ArrayList<>();
        Matcher found = STYLE.matcher(page.asString());
        while (found.find()) {
            styles.add(found.group(1));
        }

        assertEquals(2, styles.size());
        assertTrue(styles.getLast().startsWith("[id=\"s3\"]{"), styles.getLast());
        for (String style : styles) {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(style.getBytes(StandardCharsets.UTF_8));
            String source = "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
            assertTrue(policy.contains(source), policy);
        }
        String other =
                given().accept(Browser.ACCEPT).get("/reports").header("Content-Security-Policy");
        assertTrue(other.length() < policy.length(), "only this page may have these rules");
    }
}
