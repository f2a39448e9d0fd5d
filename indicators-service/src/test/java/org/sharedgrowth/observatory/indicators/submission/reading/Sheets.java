package org.sharedgrowth.observatory.indicators.submission.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Workbooks for tests: written by a library, or assembled from given XML. */
public final class Sheets {
    private static final String MAIN =
            "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
                    + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><workbookPr/><sheets><sheet"
                    + " name=\"H\" sheetId=\"1\" state=\"hidden\" r:id=\"r9\"/><sheet name=\"D\""
                    + " sheetId=\"2\" r:id=\"r1\"/></sheets></workbook>";
    private static final String TYPES =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    public static final String RELATIONS =
            "<Relationships><Relationship Id=\"r1\" Type=\""
                    + TYPES
                    + "worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"r2\""
                    + " Type=\""
                    + TYPES
                    + "sharedStrings\" Target=\"/xl/sharedStrings.xml\"/><Relationship Id=\"r3\""
                    + " Type=\""
                    + TYPES
                    + "styles\" Target=\"styles.xml\"/></Relationships>";

    private Sheets() {}

    /** A workbook with one sheet. */
    public static byte[] book(Consumer<Worksheet> content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Test", "1.0")) {
            content.accept(book.newWorksheet("Figures"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * A workbook assembled from the XML of its parts.
     *
     * @param rows the content of {@code sheetData}
     * @param texts the content of {@code sst}, the shared strings
     * @param formats the number formats of styles 1, 2, …: each a format code, or {@code #} and the
     *     id of a built-in format
     */
    public static byte[] parts(String rows, String texts, String... formats) {
        StringBuilder styles = new StringBuilder("<styleSheet><numFmts>");
        StringBuilder cells = new StringBuilder("<cellXfs><xf numFmtId=\"0\"/>");
        for (int i = 0; i < formats.length; i++) {
            boolean isBuiltIn = formats[i].matches("#[0-9]+");
            int id = isBuiltIn ? Integer.parseInt(formats[i].substring(1)) : 164 + i;
            cells.append("<xf numFmtId=\"").append(id).append("\"/>");
            if (!isBuiltIn) {
                styles.append("<numFmt numFmtId=\"").append(id).append("\" formatCode=\"");
                styles.append(formats[i].replace("\"", "&quot;")).append("\"/>");
            }
        }
        styles.append("</numFmts><cellStyleXfs><xf numFmtId=\"9\"/></cellStyleXfs>");
        styles.append(cells).append("</cellXfs></styleSheet>");
        return zip(RELATIONS, rows, texts, styles.toString());
    }

    /**
     * A workbook with other relations between its parts.
     *
     * @param relations used instead of {@link #RELATIONS}
     */
    public static byte[] withRelations(String relations, String rows) {
        return zip(relations, rows, "", "<styleSheet/>");
    }

    private static byte[] zip(String relations, String rows, String texts, String styles) {
        return UploadReader.zip(
                "[Content_Types].xml",
                "<Types/>",
                "xl/workbook.xml",
                MAIN,
                "xl/_rels/workbook.xml.rels",
                relations,
                "xl/sharedStrings.xml",
                "<sst>" + texts + "</sst>",
                "xl/styles.xml",
                styles,
                "xl/worksheets/sheet1.xml",
                "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
    }

    /** A row of texts, written as inline strings. */
    public static String row(int number, String... texts) {
        StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
        for (String text : texts) {
            row.append("<c t=\"inlineStr\"><is><t>").append(text).append("</t></is></c>");
        }
        return row.append("</row>").toString();
    }
}
