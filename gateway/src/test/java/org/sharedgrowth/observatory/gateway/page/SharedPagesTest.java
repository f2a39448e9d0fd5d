package org.sharedgrowth.observatory.gateway.page;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.gateway.cache.AnswerCache;
import org.sharedgrowth.observatory.gateway.stub.Browser;
import org.sharedgrowth.observatory.gateway.stub.Samples;
import org.sharedgrowth.observatory.gateway.stub.StubService;
import org.sharedgrowth.observatory.gateway.stub.StubSignIn.Person;
import org.sharedgrowth.observatory.gateway.stub.Surroundings;

/** A rendered page is sent to several guests; the header {@code Age} shows that it was reused. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class SharedPagesTest {
    private static final String PAGE = "/reports";

    private final StubService reports = Surroundings.reports();

    @Inject AnswerCache cache;

    @BeforeEach
    void serve() {
        Surroundings.signIn().reset();
        Samples.serve();
        answer("public, max-age=60");
        cache.changed();
    }

    @AfterEach
    void reset() {
        Samples.serve();
        cache.changed();
    }

    private void answer(String cacheControl) {
        reports.on(
                "/api/reports/v1/reports",
                request ->
                        request.response()
                                .putHeader("Content-Type", "application/json")
                                .putHeader("Cache-Control", cacheControl)
                                .end("{\"items\":[],\"page\":1,\"pageSize\":20,\"total\":0}"));
    }

    @Test
    void theSecondGuestGetsTheSamePage() {
        Response first = page(PAGE);
        Response second = page(PAGE);

        first.then().statusCode(200).header("Age", nullValue());
        second.then()
                .statusCode(200)
                .header("Age", notNullValue())
                .header("ETag", equalTo(first.header("ETag")))
                .header("Content-Security-Policy", containsString("style-src"));
        assertEquals(first.body().asString(), second.body().asString());
    }

    @Test
    void aCurrentCopyIsAnsweredWithNotModified() {
        String tag = page(PAGE).header("ETag");

        guest().header("If-None-Match", tag)
                .get(PAGE)
                .then()
                .statusCode(304)
                .header("ETag", equalTo(tag))
                .header("Content-Encoding", nullValue());
    }

    @Test
    void languagesAndAddressesAreSeparate() {
        page(PAGE);

        assertNull(page(PAGE + "?lang=fr").header("Age"));
        assertNull(
                guest().header("Accept-Language", "ar").get(PAGE).then().extract().header("Age"));
    }

    @Test
    void aChosenLanguageIsRememberedWithASharedPageToo() {
        page(PAGE + "?lang=fr");

        page(PAGE + "?lang=fr")
                .then()
                .header("Age", notNullValue())
                .header("Set-Cookie", containsString("fr"));
    }

    @Test
    void aPublicationEndsAllPages() {
        page(PAGE);
        cache.changed();

        assertNull(page(PAGE).header("Age"));
    }

    @Test
    void aPageIsNotOlderThanItsData() {
        page(PAGE);
        Surroundings.pause(1_100);

        assertNull(page(PAGE).header("Age"));
    }

    @Test
    void aPageOfDataThatMustNotBeReusedIsNotReused() {
        answer("no-store");
        page(PAGE);

        assertNull(page(PAGE).header("Age"));
    }

    @Test
    void aSignedInPersonNeitherGivesNorGetsASharedPage() {
        Browser reader = Browser.of(Person.contributor("KEN"));
        reader.get(PAGE);
        assertNull(page(PAGE).header("Age"));

        assertNull(reader.get(PAGE).header("Age"));
    }

    private static RequestSpecification guest() {
        return given().accept(Browser.ACCEPT);
    }

    private static Response page(String path) {
        return guest().get(path);
    }
}
