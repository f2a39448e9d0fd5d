package org.sharedgrowth.observatory.indicators.exchange.worldbank;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedgrowth.observatory.indicators.exchange.RawAnswer;
import org.sharedgrowth.observatory.indicators.release.Release;
import org.sharedgrowth.observatory.indicators.series.ReleasedData;
import org.sharedgrowth.observatory.indicators.testing.SmallWorld;

/** Cached lists are valid until structures or data change. */
@QuarkusTest
class CachedListsTest {
    private static final String LONG_AGO = "Thu, 01 Jan 2015 00:00:00 GMT";

    @Inject SmallWorld smallWorld;
    @Inject ReleasedData data;

    @BeforeEach
    void createSmallWorld() {
        smallWorld.create();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "country",
                "country/KE",
                "indicator",
                "indicator/IT.NET.USER.ZS",
                "source",
                "topic",
                "region",
                "incomelevel"
            })
    void aCopyIsValidatedByTagAndDate(String list) {
        RawAnswer answer = RawAnswer.get("/v2/" + list, Map.of()).statusCode(200);
        String date = answer.header("Last-Modified");
        String tag = answer.header("ETag");

        assertFalse(instant(date).isAfter(Instant.now()), date);
        RawAnswer.get("/v2/" + list, Map.of("If-Modified-Since", date))
                .statusCode(304)
                .header("ETag", tag)
                .header("Last-Modified", date)
                .text(equalTo(""));
        RawAnswer.get("/v2/" + list, Map.of("If-None-Match", tag)).statusCode(304);
        RawAnswer.get("/v2/" + list, Map.of("If-Modified-Since", LONG_AGO)).statusCode(200);
        RawAnswer.get("/v2/" + list, Map.of("If-None-Match", "\"x\"", "If-Modified-Since", date))
                .statusCode(200);
    }

    @Test
    void aReleaseChangesTagAndDate() {
        String before = RawAnswer.get("/v2/indicator", Map.of()).header("ETag");
        Release release =
                data.release(
                        "DF_DIGITAL:1",
                        "NSO_GHA",
                        v -> v.series("A.GHA.ICT_SKILLS.M._T._T._T._T", 2020, "3"));

        RawAnswer answer = RawAnswer.get("/v2/indicator", Map.of());
        assertNotEquals(before, answer.header("ETag"));
        assertFalse(
                instant(answer.header("Last-Modified"))
                        .plusSeconds(1)
                        .isBefore(release.publishedAt()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing", "country/XX", "topic/NOTHING", "indicator?source=DF_X"})
    void unknownListsAreNotAnsweredWith304(String list) {
        int status = RawAnswer.get("/v2/" + list, Map.of()).status();

        RawAnswer.get("/v2/" + list, Map.of("If-Modified-Since", now())).statusCode(status);
        RawAnswer.get("/v2/" + list, Map.of("If-None-Match", "*")).statusCode(status);
        assertNotEquals(304, status);
    }

    private static Instant instant(String date) {
        return ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    }

    private static String now() {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC));
    }
}
