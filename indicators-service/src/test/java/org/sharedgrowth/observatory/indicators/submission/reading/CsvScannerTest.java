package org.sharedgrowth.observatory.indicators.submission.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvScannerTest {
    private static final FileLimits SMALL = new FileLimits(1 << 20, 100, 1 << 16, 1_000, 100);
    private static final String[] PIECES = {
        "a", "KEN", ",", "\"", "\"\"", "\n", "\r\n", "\r", "é", "中", "14.5", " ", "", "-", "😀"
    };

    static LongStream seeds() {
        return LongStream.range(0, 500);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void cellsMatchThoseOfAnotherReader(long seed) throws IOException {
        String text = randomTable(new SplittableRandom(seed));
        List<List<String>> expected = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(text)) {
            for (CsvRecord row : reader) {
                expected.add(row.getFields());
            }
        }
        assertEquals(expected, scan(text), () -> "seed " + seed + ": " + text);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void repeatedLeadingCellsEqualThePreviousRecord(long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder text = new StringBuilder();
        List<List<String>> expected = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            List<String> row = new ArrayList<>();
            for (int column = random.nextInt(1, 5); column >= 0; column--) {
                row.add(List.of("a", "aa", "é", "\"q,\"", "").get(random.nextInt(5)));
            }
            text.append(String.join(",", row)).append(random.nextBoolean() ? "\r\n" : "\n");
            row.replaceAll(cell -> cell.replace("\"", ""));
            expected.add(row);
        }
        assertEquals(expected, scan(text.toString()), () -> "seed " + seed + ": " + text);
        CsvScanner scanner = scanner(text.toString());
        for (int i = 0; scanner.next(); i++) {
            List<String> before = expected.get(Math.max(i - 1, 0));
            int repeated = scanner.repeatedCells();
            assertEquals(
                    before.subList(0, repeated),
                    expected.get(i).subList(0, repeated),
                    () -> "seed " + seed);
        }
    }

    @Test
    void theNumberOfRepeatedLeadingCellsIsCounted() throws IOException {
        CsvScanner scanner = scanner("a,b,1\na,b,1\na,b,12\na,bb,2\n\"a\",bb,3\na,bb,3\n");
        List<Integer> repeated = new ArrayList<>();
        while (scanner.next()) {
            repeated.add(scanner.repeatedCells());
        }
        assertEquals(List.of(0, 0, 2, 1, 0, 0), repeated);
    }

    @Test
    void rowsAreNumberedByTheLineTheyStartOn() throws IOException {
        CsvScanner scanner = scanner("a,b\n\n\"x\ny\",2\r\n3,4");
        List<Long> rows = new ArrayList<>();
        while (scanner.next()) {
            rows.add(scanner.row());
        }
        assertEquals(List.of(1L, 3L, 5L), rows);
    }

    @Test
    void aByteOrderMarkIsSkipped() throws IOException {
        assertEquals(List.of(List.of("indicator", "area")), scan("\uFEFFindicator,area\n"));
    }

    @Test
    void textAfterAClosingQuoteMakesOnlyItsRowMalformed() throws IOException {
        CsvScanner scanner = scanner("\"a\"b,1\nc,2\n");
        scanner.next();
        assertEquals(true, scanner.isMalformed());
        scanner.next();
        assertEquals(false, scanner.isMalformed());
        assertEquals("c", scanner.text(0));
    }

    @Test
    void aTableLargerThanTheBufferIsReadCompletely() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 200_000; i++) {
            text.append("\"row\"\"").append(i).append("\",").append(i).append('\n');
        }
        CsvScanner scanner = scanner(text.toString());
        for (int i = 0; i < 200_000; i++) {
            scanner.next();
            assertEquals("row\"" + i, scanner.text(0));
            assertEquals(i + 1, scanner.row());
        }
        assertEquals(false, scanner.next());
    }

    @Test
    void aLineOverTheLimitIsRefused() {
        UnreadableFile refusal =
                assertThrows(UnreadableFile.class, () -> scan("a\n" + "x".repeat(1_001) + "\n"));
        assertEquals("line-too-long", refusal.code());
        assertEquals(2, refusal.row());
    }

    @Test
    void aLongTextWithoutLineBreaksIsRefused() {
        UnreadableFile refusal =
                assertThrows(UnreadableFile.class, () -> scan("x".repeat(3_000_000)));
        assertEquals("line-too-long", refusal.code());
    }

    @Test
    void anUnclosedQuoteIsRefused() {
        assertEquals(
                "unclosed-quote",
                assertThrows(UnreadableFile.class, () -> scan("a,\"b\nc,d\n")).code());
    }

    @Test
    void tooManyColumnsAreRefused() {
        assertEquals(
                "too-many-columns",
                assertThrows(UnreadableFile.class, () -> scan(",".repeat(300) + "\n")).code());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a,\u00ff",
                "a,\u00c3",
                "\u00c0\u00af",
                "\u00ed\u00a0\u0080",
                "\u00ff\u00fei\u0000"
            })
    void bytesThatAreNotUtf8AreRefused(String latin) {
        byte[] bytes = (latin + ",x\n").getBytes(StandardCharsets.ISO_8859_1);
        assertEquals(
                "not-utf8",
                assertThrows(
                                UnreadableFile.class,
                                () -> new CsvScanner(new ByteArrayInputStream(bytes), SMALL).next())
                        .code());
    }

    @Test
    void aZeroByteIsRefused() {
        assertEquals("not-text", assertThrows(UnreadableFile.class, () -> scan("a,b\0c\n")).code());
    }

    /** A table whose cells are composed of difficult pieces and quoted where necessary. */
    private static String randomTable(SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        int rows = random.nextInt(1, 30);
        int columns = random.nextInt(2, 6);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                StringBuilder cell = new StringBuilder();
                for (int i = random.nextInt(4); i > 0; i--) {
                    cell.append(PIECES[random.nextInt(PIECES.length)]);
                }
                boolean quoted =
                        random.nextBoolean() || cell.toString().matches("(?s).*[\",\n\r].*");
                text.append(column == 0 ? "" : ",");
                text.append(quoted ? '"' + cell.toString().replace("\"", "\"\"") + '"' : cell);
            }
            text.append(random.nextBoolean() ? "\r\n" : "\n");
        }
        return text.toString();
    }

    private static CsvScanner scanner(String text) throws IOException {
        return new CsvScanner(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), SMALL);
    }

    private static List<List<String>> scan(String text) throws IOException {
        CsvScanner scanner = scanner(text);
        List<List<String>> rows = new ArrayList<>();
        while (scanner.next()) {
            List<String> row = new ArrayList<>();
            for (int i = 0; i < scanner.cells(); i++) {
                row.add(scanner.text(i));
            }
            rows.add(row);
        }
        return rows;
    }
}
