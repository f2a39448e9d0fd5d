package org.sharedgrowth.observatory.indicators.submission.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sharedgrowth.observatory.indicators.submission.reading.UploadReader.headRefusal;
import static org.sharedgrowth.observatory.indicators.submission.reading.UploadReader.refusal;

import org.junit.jupiter.api.Test;

/** Files sent by mistake are recognised, and the error says what they are. */
class MistakenFileTest {
    @Test
    void aTableWithOtherSeparatorsIsRecognised() {
        UnreadableFile semicolons = refusal("indicator;area;period;value\nX;KEN;2020;1,5\n");
        assertEquals("unknown-format", semicolons.code());
        assertTrue(semicolons.reason().contains("separated by semicolons"), semicolons.reason());
        assertTrue(semicolons.hint().contains("XLSX"), semicolons.hint());
        UnreadableFile tabs = refusal("Country Code\tIndicator Code\t2020\n");
        assertTrue(tabs.reason().contains("separated by tabs"), tabs.reason());
        assertTrue(refusal("a;b\n1;2\n").reason().startsWith("No known header"));
    }

    @Test
    void anOldSpreadsheetIsRecognised() {
        byte[] xls = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0, 0};
        UnreadableFile refusal = refusal(xls);
        assertEquals("spreadsheet", refusal.code());
        assertTrue(refusal.hint().startsWith("Save it as XLSX"), refusal.hint());
    }

    @Test
    void aPdfIsRecognised() {
        assertTrue(refusal("%PDF-1.7\n").reason().contains("PDF"));
        assertEquals("unknown-format", headRefusal("%PDF-1.7\n"));
    }
}
