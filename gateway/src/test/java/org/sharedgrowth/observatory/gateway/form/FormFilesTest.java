package org.sharedgrowth.observatory.gateway.form;

import static java.util.Objects.requireNonNull;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.gateway.resilience.Limiter;
import org.sharedgrowth.observatory.gateway.resilience.Priority;
import org.sharedgrowth.observatory.gateway.stub.Browser;
import org.sharedgrowth.observatory.gateway.stub.Database;
import org.sharedgrowth.observatory.gateway.stub.Samples;
import org.sharedgrowth.observatory.gateway.stub.StubService;
import org.sharedgrowth.observatory.gateway.stub.StubSignIn.Person;
import org.sharedgrowth.observatory.gateway.stub.Surroundings;
import org.sharedgrowth.observatory.gateway.upstream.Upstreams;

/** A form's file is forwarded like all bodies, with the same limiter and breaker. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class FormFilesTest {
    private static final String API = "/api/indicators/v1/submissions";

    private final StubService indicators = Surroundings.indicators();

    @Inject Upstreams upstreams;

    @BeforeEach
    void serve() {
        Surroundings.signIn().reset();
        Samples.serve();
    }

    @AfterEach
    void closeTheBreaker() {
        Samples.serve();
        Database.await(() -> new Browser().get("/indicators").statusCode() == 200);
    }

    @Test
    void aFileIsNotSentToAnOverloadedService() {
        Browser browser = Browser.of(Person.contributor("KEN"));
        String action = action(browser);
        List<Limiter> taken = new ArrayList<>();
        try {
            for (Limiter limiter = enter(0); limiter != null; limiter = enter(taken.size())) {
                taken.add(limiter);
            }

            upload(browser, action)
                    .then()
                    .statusCode(503)
                    .header("Retry-After", matchesPattern("[1-9][0-9]*"))
                    .body(containsString("is overloaded"))
                    .body(containsString("The file was not accepted."));
            assertEquals(0, countPosts());
        } finally {
            for (int i = 0; i < taken.size(); i++) {
                taken.get(i).leave("caller " + i);
            }
        }
    }

    private @Nullable Limiter enter(int caller) {
        return upstreams
                .indicators()
                .limits()
                .enter(Priority.BATCH, "caller " + caller, System.nanoTime());
    }

    @Test
    void brokenConnectionsDuringUploadsOpenTheBreaker() {
        Browser browser = Browser.of(Person.contributor("KEN"));
        String action = action(browser);
        indicators.on(API, request -> request.connection().close());

        for (int i = 0; i < 8; i++) {
            upload(browser, action).then().statusCode(503);
        }

        assertEquals(5, countPosts(), "after five failures the node gets no requests");
    }

    @Test
    void aSlotIsReleasedHoweverTheUploadEnds() {
        Browser browser = Browser.of(Person.contributor("KEN"));
        String action = action(browser);
        for (int status : new int[] {202, 415, 500}) {
            indicators.on(
                    API,
                    request ->
                            request.body()
                                    .onSuccess(body ->
                                            request.response()
                                                    .setStatusCode(status)
                                                    .end("{\"id\":\"1\",\"detail\":\"no\"}")));
            upload(browser, action);
        }
        indicators.on(API, request -> request.response().setStatusCode(413).end("{}"));
        upload(browser, action);

        Limiter limiter = requireNonNull(enter(0));
        limiter.leave("caller 0");
        Database.await(() -> limiter.inside() == 0);
    }

    private long countPosts() {
        return indicators.requests().stream().filter(seen -> seen.method().equals("POST")).count();
    }

    private static String action(Browser browser) {
        Matcher action =
                Pattern.compile("action=\"(/submissions\\?[^\"]+)\"")
                        .matcher(browser.get("/submissions").asString());
        assertTrue(action.find());
        return action.group(1).replace("&amp;", "&");
    }

    private static Response upload(Browser browser, String action) {
        String form =
                "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\nx\r\n--cut--\r\n";
        return browser.request()
                .header("Origin", Surroundings.ORIGIN)
                .contentType("multipart/form-data; boundary=cut")
                .body(form.getBytes(StandardCharsets.UTF_8))
                .post(action);
    }
}
