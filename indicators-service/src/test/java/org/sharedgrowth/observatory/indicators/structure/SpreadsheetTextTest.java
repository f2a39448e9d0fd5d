package org.sharedgrowth.observatory.indicators.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\uFF1D1", "'=1"})
    void formulasGetAnApostrophe(String text) {
        assertEquals("'" + text, SpreadsheetText.escapeFormula(text));
        assertEquals(text, SpreadsheetText.unescapeFormula("'" + text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "-0.5", "-1e-3", "7"})
    void numbersAreNotEscaped(String number) {
        assertEquals(number, SpreadsheetText.escapeFormulaUnlessNumber(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1+1", "-1\n", "\n=1", "\uFF1D1", "'=1"})
    void formulasThatAreNotNumbersAreEscapedToo(String text) {
        assertEquals("'" + text, SpreadsheetText.escapeFormulaUnlessNumber(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "'", "a=b", "'quoted'", "1-2", " =1", "ITU, edition 2021"})
    void otherTextsAreUnchanged(String text) {
        assertEquals(text, SpreadsheetText.escapeFormula(text));
        assertEquals(text, SpreadsheetText.unescapeFormula(text));
    }
}
