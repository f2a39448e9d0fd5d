package org.sharedgrowth.observatory.indicators.submission.upload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedgrowth.observatory.service.problem.Problem;

class UploadHeadersTest {
    @ParameterizedTest
    @CsvSource({
        "wait=10, 10",
        "'respond-async, wait=3', 3",
        "wait=\"7\", 7",
        "wait=0, 0",
        "wait=900, 25",
        "wait=-1, 5",
        "await=1, 5",
        "return=minimal, 5",
    })
    void theRequestedWaitIsLimited(String prefer, long seconds) {
        assertEquals(seconds, UploadHeaders.maxWait(prefer).toSeconds());
    }

    @Test
    void theDefaultWaitIsFiveSeconds() {
        assertEquals(5, UploadHeaders.maxWait(null).toSeconds());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "attachment; filename=\"figures 2023.csv\" | figures 2023.csv",
                "attachment; filename=f.csv; size=3 | f.csv",
                "attachment; filename=\"a.csv\"; filename*=UTF-8''d%C3%A9p%C3%B4t+1.csv | dépôt+1.csv",
                "attachment; filename=\"../../etc/passwd\" | passwd",
                "attachment; filename=\"C:\\dir\\f.csv\" | f.csv",
            })
    void onlyTheLastPartOfAFileNameIsKept(String disposition, String name) {
        assertEquals(name, UploadHeaders.fileName(disposition));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%E2%80%AE", "%E2%81%A6", "%E2%80%AA"})
    void aMisleadingNameIsRefused(String directionControl) {
        String disposition = "attachment; filename*=UTF-8''figures" + directionControl + "vsc.exe";

        Problem refusal = assertThrows(Problem.class, () -> UploadHeaders.fileName(disposition));
        assertEquals(400, refusal.status());
        assertTrue(refusal.detail().contains("changes the text direction"), refusal.detail());
        assertFalse(refusal.detail().contains("\u202E"), refusal.detail());
    }

    @Test
    void marksThatArabicNeedsAreAllowed() {
        assertEquals(
                "\u0623\u200F.csv",
                UploadHeaders.fileName("attachment; filename*=UTF-8''%D8%A3%E2%80%8F.csv"));
    }

    @ParameterizedTest
    @CsvSource({"attachment", "attachment; filename=\"\"", "attachment; filename*=UTF-8''%ZZ"})
    void aMissingNameIsNull(String disposition) {
        assertNull(UploadHeaders.fileName(disposition));
    }
}
