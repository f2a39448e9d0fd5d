package org.sharedgrowth.observatory.indicators.submission.reading.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sharedgrowth.observatory.indicators.submission.reading.Sheets.parts;
import static org.sharedgrowth.observatory.indicators.submission.reading.Sheets.row;
import static org.sharedgrowth.observatory.indicators.submission.reading.UploadReader.read;
import static org.sharedgrowth.observatory.indicators.submission.reading.UploadReader.refusal;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sharedgrowth.observatory.indicators.submission.reading.Header.Kind;
import org.sharedgrowth.observatory.indicators.submission.reading.Sheets;
import org.sharedgrowth.observatory.indicators.submission.reading.UnreadableFile;
import org.sharedgrowth.observatory.indicators.submission.reading.UploadReader;
import org.sharedgrowth.observatory.indicators.submission.reading.file.Container;

class WorkbookTest {
    private static final String HEADER = row(1, "indicator", "area", "period", "value");

    @Test
    void aSheetIsReadAsItIsDisplayed() throws IOException {
        byte[] book =
                Sheets.book(sheet -> {
                    List.of("indicator", "area", "period", "value", "comment")
                            .forEach(name -> sheet.value(2, column(name), name));
                    sheet.value(0, 0, "Figures of Kenya");
                    sheet.value(3, 0, "X, y");
                    sheet.value(3, 1, "KEN");
                    sheet.value(3, 2, 2020);
                    sheet.value(3, 3, new BigDecimal("14.45"));
                    sheet.style(3, 3).format("0.000").set();
                    sheet.value(5, 0, "X");
                    sheet.value(5, 1, "KEN");
                    sheet.value(5, 2, LocalDate.of(2020, 5, 1));
                    sheet.style(5, 2).format("mmm yyyy").set();
                    sheet.value(5, 4, true);
                });
        UploadReader.Content content = read(book);
        assertEquals(Container.XLSX, content.container());
        assertEquals(Kind.LONG_CSV, content.header().kind());
        assertEquals(3, content.header().row());
        assertEquals(List.of("4: X, y,KEN,2020,14.450,", "6: X,KEN,2020-05,,TRUE"), content.rows());
    }

    private static int column(String name) {
        return List.of("indicator", "area", "period", "value", "comment").indexOf(name);
    }

    @Test
    void sharedAndRichTextsAreRead() throws IOException {
        String texts =
                "<si><t>KEN</t></si><si><r><t>I</t></r><r><rPr/><t>ND</t></r><rPh><t>x</t></rPh></si>";
        String rows =
                HEADER
                        + "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>1</v></c><c r=\"B2\""
                        + " t=\"s\"><v>0</v></c></row>";
        assertEquals(List.of("2: IND,KEN,,"), read(parts(rows, texts)).rows());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "14.449999999999999|General|14.45",
                "0.30000000000000004|General|0.3",
                "14.5|0.00|14.50",
                "14.456|0.0|14.456",
                "1234.5|#,##0.00;[Red]-#,##0.00|1234.50",
                "14500|0.0,|14500",
                "1E+3|General|1000",
                "-1.5E-3|0.00E+00|-0.0015",
                "123456789012345678|General|123456789012346000",
                "0|General|0",
                "0|0.00|0.00",
                "0.45|0%|45%",
                "0.455|#10|45.5%",
                "14.5|\"EUR\" 0.00|14.50",
                "14.5|0.00\\%|14.50",
                "43831|#14|2020-01-01",
                "43831|yyyy|2020",
                "43847|mmm-yy|2020-01",
                "43831|[$-409]d\\-mmm\\-yyyy;@|2020-01-01",
                "43831|#27|2020-01-01",
                "43831|#22|2020-01-01",
                "43831.5|#22|2020-01-01T12:00:00",
                "43831.999999|#22|2020-01-02T00:00:00",
                "2958465.5|#22|9999-12-31T12:00:00",
                "2958466|#22|########",
                "0.5|[h]:mm|12:00:00",
                "0.33333333333333331|[h]:mm|08:00:00",
                "1|yyyy-mm-dd|1900-01-01",
                "60|yyyy-mm-dd|1900-02-29",
                "61|yyyy-mm-dd|1900-03-01",
                "-1|yyyy-mm-dd|########",
                "1E+9|yyyy-mm-dd|########",
                "1E+999999999|General|1E+999999999",
                "1E-999999999|0.00|1E-999999999",
                "abc|0.00|abc",
            })
    void aNumberIsReadWithItsDisplayedDigits(String stored, String format, String read)
            throws IOException {
        String cells = "<c r=\"D2\" s=\"1\"><v>" + stored + "</v></c>";
        byte[] book = parts(HEADER + "<row r=\"2\">" + cells + "</row>", "", format);
        assertEquals(List.of("2: ,,," + read), read(book).rows());
    }

    @Test
    void daysMayBeCountedFrom1904() throws IOException {
        CellFormat day = CellFormat.of("d/m/yyyy");
        assertEquals("1904-01-01", CellNumber.text("0", day, true));
        assertEquals("2020-01-01", CellNumber.text("42369", day, true));
    }

    @Test
    void formulasAreReadAsTheirResults() throws IOException {
        String row =
                "<row r=\"7\"><c r=\"A7\" t=\"str\"><f>\"X\"</f><v>X</v></c><c"
                        + " r=\"C7\"><f>A1</f><v>2020</v></c><c r=\"D7\""
                        + " t=\"e\"><f>1/0</f><v>#DIV/0!</v></c></row>";
        assertEquals(List.of("7: X,,2020,#DIV/0!"), read(parts(HEADER + row, "")).rows());
    }

    /** A cell need not state its reference. */
    @ParameterizedTest
    @CsvSource({
        "<c r=\"D2\"><f>A1</f></c>, D2",
        "<c/><c/><c/><c><f>A1</f></c>, D2",
        "<c r=\"AA2\"/><c><f>A1</f></c>, AB2"
    })
    void aFormulaWithoutAResultIsRefusedAndItsCellReported(String cells, String cellName) {
        UnreadableFile refusal = refusal(parts(HEADER + "<row r=\"2\">" + cells + "</row>", ""));
        assertEquals("formula-without-value", refusal.code());
        assertEquals(2, refusal.row());
        assertTrue(refusal.reason().contains(" " + cellName + " "), refusal.reason());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "too-many-columns|<row><c r=\"ZZZZZZ2\"><v>1</v></c></row>",
                "too-many-columns|<row><c r=\"CCC2\"><v>1</v></c></row>",
                "damaged-workbook|<row r=\"1\"><c><v>1</v></c></row>",
                "damaged-workbook|<row r=\"99999999\"><c><v>1</v></c></row>",
                "damaged-workbook|<row><c t=\"s\"><v>0</v></c></row>",
                "damaged-workbook|<row><c><v><x/></v></c></row>",
                "damaged-workbook|<row><c>",
                "damaged-workbook|<!DOCTYPE x><row/>",
                "damaged-workbook|&x;",
                "damaged-workbook|<row><c r=\"A2\"><v>1</v></c><c r=\"A2\"><v>2</v></c></row>",
                "damaged-workbook|<row><c r=\"d2\"><v>1</v></c></row>",
                "damaged-workbook|<row><c r=\"D3\"><v>1</v></c></row>",
                "damaged-workbook|<row><c r=\"D\"><v>1</v></c></row>",
            })
    void errorsInASheetAreReported(String code, String row) {
        assertEquals(code, refusal(parts(HEADER + row, "")).code());
    }

    @Test
    void theRefusalOfASheetWithoutAKnownHeaderSaysWhatIsAccepted() {
        UnreadableFile refusal = refusal(parts(row(1, "a", "b"), ""));
        assertEquals("unknown-format", refusal.code());
        assertTrue(refusal.hint().contains("XLSX"), refusal.hint());
        assertEquals("empty", refusal(parts("", "")).code());
    }

    @Test
    void cellsMayBeInAnyOrder() throws IOException {
        String row = "<row><c r=\"D2\"><v>1</v></c><c r=\"C2\"><v>2020</v></c></row>";
        assertEquals(List.of("2: ,,2020,1"), read(parts(HEADER + row, "")).rows());
    }

    @Test
    void aRowIsRefusedBeforeItsTextsFillTheMemory() {
        String texts = "<si><t>" + "x".repeat(40_000) + "</t></si>";
        String twice = "<c t=\"s\"><v>0</v></c>".repeat(2);
        String rest = "<c t=\"s\"><v>1</v></c>";
        UnreadableFile refusal = refusal(parts(HEADER + "<row>" + twice + rest + "</row>", texts));
        assertEquals("line-too-long", refusal.code());
        assertEquals(2, refusal.row());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "damaged-workbook|worksheets/sheet1.xml|mailto:x",
                "damaged-workbook|worksheets/sheet1.xml|//x",
                "damaged-workbook|worksheets/sheet1.xml|%",
                "damaged-workbook|/styles|/sharedStrings",
                "damaged-workbook|Id=\"r2\"|Id=\"r1\"",
            })
    void errorsInTheRelationsOfAWorkbookAreReported(String code, String part, String replacement) {
        assertTrue(Sheets.RELATIONS.contains(part), part);
        byte[] book =
                Sheets.withRelations(
                        Sheets.RELATIONS.replace(part, replacement), HEADER + row(2, "X"));
        assertEquals(code, refusal(book).code());
    }

    @Test
    void unsupportedOrDamagedSpreadsheetsAreRefused() {
        byte[] ods = UploadReader.zip("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
        assertEquals("spreadsheet", refusal(ods).code());
        assertEquals(
                "damaged-workbook",
                refusal(UploadReader.zip("xl/workbook.xml", "<workbook/>")).code());
        assertEquals("nested", refusal(UploadReader.gzip(parts(HEADER, ""))).code());
    }

    @Test
    void aDecompressionBombIsStopped() {
        String blank = " ".repeat(60_000) + "<row/>";
        assertEquals("unpacks-too-large", refusal(parts(HEADER + blank.repeat(100), "")).code());
        assertEquals(
                "unpacks-too-large",
                refusal(parts(HEADER, "<si><t>x</t></si>".repeat(200_000))).code());
    }

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void damagedFilesAreReadOrRefusedWithAHint(long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        byte[] bytes = parts(HEADER + row(2, "X", "KEN", "2020", "1"), "<si><t>x</t></si>", "0.0");
        if (seed % 3 == 0) {
            bytes = Arrays.copyOf(bytes, random.nextInt(30, bytes.length));
        }
        for (int i = 0; i < 3; i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        try {
            read(bytes);
        } catch (UnreadableFile expected) {
            assertTrue(!expected.hint().isEmpty(), expected.code());
        }
    }
}
