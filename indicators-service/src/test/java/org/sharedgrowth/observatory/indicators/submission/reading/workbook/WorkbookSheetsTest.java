package org.sharedgrowth.observatory.indicators.submission.reading.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sharedgrowth.observatory.indicators.submission.reading.Sheets.row;
import static org.sharedgrowth.observatory.indicators.submission.reading.UploadReader.read;
import static org.sharedgrowth.observatory.indicators.submission.reading.UploadReader.refusal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedgrowth.observatory.indicators.submission.reading.UnreadableFile;
import org.sharedgrowth.observatory.indicators.submission.reading.UploadReader;

/** Which sheet of a workbook is read, and how hidden parts are handled. */
class WorkbookSheetsTest {
    private static final String HEADER = row(1, "indicator", "area", "period", "value");
    private static final String TABLE = HEADER + row(2, "X", "KEN", "2020", "1");
    private static final String NOTES =
            row(1, "Figures of Kenya") + row(2, "Dataflow", "and what they mean");

    /**
     * A sheet.
     *
     * @param kind type of its relationship
     * @param content content of its XML part
     */
    private record Sheet(String name, String state, String kind, String content) {
        static Sheet of(String name, String rows) {
            return new Sheet(name, "visible", "worksheet", "<sheetData>" + rows + "</sheetData>");
        }

        Sheet withState(String otherState) {
            return new Sheet(name, otherState, kind, content);
        }
    }

    private static byte[] book(Sheet... sheets) {
        StringBuilder main = new StringBuilder("<workbook xmlns:r=\"r\"><sheets>");
        StringBuilder relations = new StringBuilder("<Relationships>");
        List<String> entries = new ArrayList<>();
        for (int i = 0; i < sheets.length; i++) {
            Sheet sheet = sheets[i];
            main.append(
                    "<sheet name=\"%s\" state=\"%s\" r:id=\"r%d\"/>"
                            .formatted(sheet.name, sheet.state, i));
            relations.append(
                    "<Relationship Id=\"r%d\" Type=\"http://x/%s\" Target=\"sheets/%d.xml\"/>"
                            .formatted(i, sheet.kind, i));
            entries.add("xl/sheets/" + i + ".xml");
            entries.add("<worksheet>" + sheet.content + "</worksheet>");
        }
        entries.addAll(List.of("xl/workbook.xml", main + "</sheets></workbook>"));
        entries.addAll(List.of("xl/_rels/workbook.xml.rels", relations + "</Relationships>"));
        return UploadReader.zip(entries.toArray(String[]::new));
    }

    private static byte[] sheet(String content) {
        return book(new Sheet("D", "visible", "worksheet", content));
    }

    @Test
    void theTableMayFollowNotesAndAChart() throws IOException {
        byte[] book =
                book(
                        new Sheet("Chart", "visible", "chartsheet", "<drawing/>"),
                        Sheet.of("About", NOTES),
                        Sheet.of("Old", TABLE).withState("veryHidden"),
                        Sheet.of("Data", TABLE),
                        Sheet.of("Empty", ""));
        UploadReader.Content content = read(book);
        assertEquals(List.of("2: X,KEN,2020,1"), content.rows());
        assertEquals(List.of("Old", "About", "Empty"), content.skipped());
    }

    @Test
    void severalTablesAreRefused() {
        UnreadableFile refusal = refusal(book(Sheet.of("2020", TABLE), Sheet.of("2021", TABLE)));
        assertEquals("several-tables", refusal.code());
        assertTrue(refusal.reason().contains("2 sheets with tables: 2020, 2021"), refusal.reason());
    }

    @Test
    void aWorkbookWithoutATableIsRefusedWithTheStartOfItsFirstSheet() {
        UnreadableFile refusal = refusal(book(Sheet.of("About", NOTES), Sheet.of("Empty", "")));
        assertEquals("unknown-format", refusal.code());
        assertTrue(refusal.reason().contains("Figures of Kenya"), refusal.reason());
        UnreadableFile hidden = refusal(book(Sheet.of("D", TABLE).withState("hidden")));
        assertEquals("damaged-workbook", hidden.code());
        assertTrue(hidden.reason().contains("no visible worksheet"), hidden.reason());
    }

    @Test
    void aBrokenFirstSheetIsNotReplacedByAnother() {
        String broken = "<row r=\"1\"><c r=\"B7\"><v>1</v></c></row>";
        assertEquals(
                "damaged-workbook",
                refusal(book(Sheet.of("D", broken), Sheet.of("E", TABLE))).code());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<sheetData>%s<row r=\"3\" hidden=\"1\"><c><v>9</v></c></row></sheetData>",
                "<sheetData>%s<row r=\"3\" hidden=\"true\"><c><v>9</v></c></row></sheetData>",
                "<cols><col min=\"1\" max=\"3\"/><col min=\"4\" max=\"4\" hidden=\"1\"/></cols>"
                        + "<sheetData>%s</sheetData>",
            })
    void hiddenRowsAndColumnsAreRefused(String content) {
        UnreadableFile refusal = refusal(sheet(content.formatted(TABLE)));
        assertEquals("hidden-cells", refusal.code());
        assertTrue(refusal.hint().contains("filters"), refusal.hint());
    }

    @Test
    void emptyHiddenRowsAndColumnsAreIgnored() throws IOException {
        String content =
                "<cols><col min=\"5\" max=\"16384\" hidden=\"1\"/></cols><sheetData>"
                        + TABLE
                        + "<row r=\"3\" hidden=\"1\"><c r=\"A3\"/></row></sheetData>";
        assertEquals(List.of("2: X,KEN,2020,1"), read(sheet(content)).rows());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a_x0009_b|a\tb",
                "_x005F_x000D_|_x000D_",
                "_x00e9_t_x00E9_|été",
                "_x000_ _X000D_|_x000_ _X000D_",
                "_xD83D__x0000_|_xD83D__x0000_",
            })
    void escapesAreDecoded(String stored, String read) throws IOException {
        String inline = "<c t=\"inlineStr\"><is><t>" + stored + "</t></is></c>";
        String computed = "<c t=\"str\"><f>A1</f><v>" + stored + "</v></c>";
        String rows = HEADER + "<row>" + inline + computed + "</row>";
        assertEquals(
                List.of("2: " + read + "," + read + ",,"), read(book(Sheet.of("D", rows))).rows());
    }

    @ParameterizedTest
    @CsvSource({"1,TRUE", "true,TRUE", "0,FALSE", "false,FALSE"})
    void booleansAreReadAsWords(String stored, String read) throws IOException {
        String rows = HEADER + "<row><c r=\"D2\" t=\"b\"><v>" + stored + "</v></c></row>";
        assertEquals(List.of("2: ,,," + read), read(book(Sheet.of("D", rows))).rows());
    }
}
