package org.sharedgrowth.observatory.reports.checkcode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckCodeTest {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /** The first example is from decision 0100; the others were calculated by another program. */
    @ParameterizedTest
    @CsvSource({"K7QF3M2X9, K7QF3-M2X97", "7GM4Q8TR2, 7GM4Q-8TR2D", "000000000, 00000-00000"})
    void theCheckSymbolIsLuhnMod32(String random, String printed) {
        long number = 0;
        for (int i = 0; i < random.length(); i++) {
            number = number * 32 + ALPHABET.indexOf(random.charAt(i));
        }
        assertEquals(printed, CheckCode.ofNumber(number).printed());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7GM4Q-8TR2D",
                "7gm4q8tr2d",
                " 7GM4Q 8TR2D ",
                "7-G-M-4-Q-8-T-R-2-D",
                "7GM4Q\u20118TR2D"
            })
    void codesAreReadAsPeopleTypeThem(String typed) {
        assertEquals("7GM4Q-8TR2D", CheckCode.read(typed).printed());
    }

    @Test
    void lettersThatLookLikeDigitsAreReadAsDigits() {
        String code = CheckCode.ofNumber(32L * 32 + 1).printed();
        assertEquals("00000-01010", code.substring(0, 10) + "0");

        for (String typed : new String[] {code, code.replace('0', 'O'), code.replace('0', 'o')}) {
            for (char one : "1ILil".toCharArray()) {
                assertEquals(code, CheckCode.read(typed.replace('1', one)).printed());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "K7QF3",
                "K7QF3-M2X9",
                "K7QF3-M2X977",
                "K7QF3-M2XU7",
                "K7QF3-M2X9!",
                "K7QF3-M2X9\u0667",
                "\u212A7QF3-M2X97"
            })
    void otherTextsAreNotCodes(String typed) {
        CheckCode.MistypedCode mistyped =
                assertThrows(CheckCode.MistypedCode.class, () -> CheckCode.read(typed));
        assertEquals(CheckCode.MistypedCode.Reason.FORM, mistyped.reason());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyWrongSymbolIsDetected(long seed) {
        String right = randomCode(new Random(seed)).symbols();
        for (int position = 0; position < right.length(); position++) {
            for (int i = 0; i < ALPHABET.length(); i++) {
                char wrong = ALPHABET.charAt(i);
                if (wrong != right.charAt(position)) {
                    assertMistyped(
                            right.substring(0, position) + wrong + right.substring(position + 1));
                }
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everySwapOfNeighboursExceptZeroAndZIsDetected(long seed) {
        Random random = new Random(seed);
        for (int draw = 0; draw < 500; draw++) {
            String right = randomCode(random).symbols();
            for (int position = 0; position + 1 < right.length(); position++) {
                String pair = right.substring(position, position + 2);
                String reversed = new StringBuilder(pair).reverse().toString();
                String wrong =
                        right.substring(0, position) + reversed + right.substring(position + 2);
                if (pair.equals("0Z") || pair.equals("Z0")) {
                    assertEquals(wrong, CheckCode.read(wrong).symbols());
                } else if (!pair.equals(reversed)) {
                    assertMistyped(wrong);
                }
            }
        }
    }

    @Test
    void numbersOutOfRangeAreRefused() {
        assertEquals(
                "ZZZZZ-ZZZZ", CheckCode.ofNumber(CheckCode.COUNT - 1).printed().substring(0, 10));
        assertThrows(IllegalArgumentException.class, () -> CheckCode.ofNumber(CheckCode.COUNT));
        assertThrows(IllegalArgumentException.class, () -> CheckCode.ofNumber(-1));
    }

    private static CheckCode randomCode(Random random) {
        return CheckCode.ofNumber(random.nextLong(CheckCode.COUNT));
    }

    private static void assertMistyped(String code) {
        CheckCode.MistypedCode mistyped =
                assertThrows(CheckCode.MistypedCode.class, () -> CheckCode.read(code), code);
        assertEquals(CheckCode.MistypedCode.Reason.CHECK_SYMBOL, mistyped.reason());
    }
}
