package org.sharedgrowth.observatory.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrictTypesTest {
    private final ObjectMapper json = new ObjectMapper();

    StrictTypesTest() {
        new StrictTypes().customize(json);
    }

    record Body(int few, @Nullable Integer fewOrNone, long many, @Nullable Long manyOrNone) {}

    record OtherBody(@Nullable Double number, @Nullable String text) {}

    private static String body(String few, String many) {
        return "{\"few\":%s,\"fewOrNone\":%s,\"many\":%s,\"manyOrNone\":%s}"
                .formatted(few, few, many, many);
    }

    @ParameterizedTest
    @CsvSource({
        "5, 5",
        "-5, -5",
        "5.0, 5",
        "1e3, 1000",
        "1.5e1, 15",
        "50e-1, 5",
        "-0.0, 0",
        "2147483647.0, 2147483647"
    })
    void aNumberWithoutAFractionalPartIsWhole(String sent, int number) throws Exception {
        assertEquals(
                new Body(number, number, number, (long) number),
                json.readValue(body(sent, sent), Body.class));
    }

    @Test
    void numbersOutOfTheRangeOfTheirFieldAreRefused() throws Exception {
        Body body = json.readValue(body("0", "9223372036854775807.0"), Body.class);
        assertEquals(Long.MAX_VALUE, body.many());
        assertRefused("2147483648.0", Integer.class);
        assertRefused("9223372036854775808.0", Long.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.5",
                "1e-1",
                "1e99",
                "-1e99",
                "1e400",
                "1e2147483647",
                "1e99999999999",
                "1e-2147483647",
                "\"5\"",
                "\"\"",
                "\" \""
            })
    void valuesThatAreNotWholeNumbersAreRefused(String sent) {
        for (Class<?> type : new Class<?>[] {int.class, Integer.class, long.class, Long.class}) {
            assertRefused(sent, type);
        }
    }

    /** Checks that the value is refused, with an exception that contains it. */
    private void assertRefused(String sent, Class<?> type) {
        InvalidFormatException refusal =
                assertThrows(
                        InvalidFormatException.class,
                        () -> json.readValue(sent, type),
                        type.toString());
        assertEquals(sent.replace("\"", ""), refusal.getValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"9223372036854775808", "true", "NaN", "[5]"})
    void otherNumbersAndShapesAreRefused(String sent) {
        for (Class<?> type : new Class<?>[] {int.class, Integer.class, long.class, Long.class}) {
            assertThrows(
                    JsonProcessingException.class,
                    () -> json.readValue(sent, type),
                    type.toString());
        }
    }

    @Test
    void aRefusedNumberIsShownAsItWasSent() {
        InvalidFormatException refused =
                assertThrows(
                        InvalidFormatException.class,
                        () -> json.readValue(body("1", "1.50e0"), Body.class));
        assertEquals("1.50e0", refused.getValue());
        assertEquals("many", refused.getPath().getFirst().getFieldName());
    }

    @Test
    void missingNumbersAndNullsAreAccepted() throws Exception {
        Body none = new Body(0, null, 0, null);
        assertEquals(none, json.readValue("{}", Body.class));
        assertEquals(none, json.readValue(body("null", "null"), Body.class));
    }

    @Test
    void numbersWithAFractionalPartAreReadWhereTheyArePermitted() throws Exception {
        assertEquals(
                new OtherBody(1.5, "1.5"),
                json.readValue("{\"number\":1.5,\"text\":\"1.5\"}", OtherBody.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"number\":1e400}", "{\"number\":\"NaN\"}", "{\"text\":5}"})
    void infiniteNumbersAndNumbersAsTextsAreRefused(String sent) {
        assertThrows(JsonProcessingException.class, () -> json.readValue(sent, OtherBody.class));
    }
}
