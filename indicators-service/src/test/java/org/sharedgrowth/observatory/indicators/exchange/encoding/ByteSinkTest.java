package org.sharedgrowth.observatory.indicators.exchange.encoding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The sink grows as needed for each text and number, starting with one byte. */
class ByteSinkTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 9, 10, 99, 100, 65_536, Integer.MAX_VALUE})
    void integersAreWrittenAsValuesAndAsNamesOfArrays(int number) {
        assertEquals("" + number, written(out -> out.integer(number)));
        assertEquals(number + "\":[", written(out -> out.openArray(number)));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0",
        "-5, 1, -0.5",
        "1450, 2, 14.50",
        "9223372036854775807, 19, 0.9223372036854775807",
        "-9223372036854775807, 0, -9223372036854775807"
    })
    void decimalsAreWrittenWithTheirScale(long mantissa, int scale, String expected) {
        assertEquals(expected, written(out -> out.decimal(mantissa, scale)));
    }

    @Test
    void textsAreEscapedForEachFormat() {
        assertEquals("Zürich", written(out -> out.put("Zürich")));
        assertEquals(
                "\"a\\\"b\\\\c\\u000a\\u001fé\"",
                written(out -> out.jsonString("a\"b\\c\n\u001fé")));
        assertEquals(
                "&lt;é&gt;&amp;&quot;&#10;??", written(out -> out.xml("<é>&\"\n\u0001\uFFFE")));
        assertEquals("plain", written(out -> out.csvField("plain")));
        assertEquals("\"a,\"\"b\"\"\n\"", written(out -> out.csvField("a,\"b\"\n")));
    }

    @Test
    void instantsAreWrittenToTheSecondBeforeAndAfterTheEpoch() {
        for (String instant : new String[] {"2020-05-31T23:59:59Z", "1959-12-31T00:00:01Z"}) {
            assertEquals(instant, written(out -> out.second(Instant.parse(instant))));
        }
    }

    private static String written(Consumer<ByteSink> writer) {
        ByteSink out = new ByteSink(1);
        writer.accept(out);
        return new String(out.array(), 0, out.size(), StandardCharsets.UTF_8);
    }
}
