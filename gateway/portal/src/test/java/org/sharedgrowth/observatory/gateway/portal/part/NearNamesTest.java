package org.sharedgrowth.observatory.gateway.portal.part;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearNamesTest {
    private static final List<String> NAMES =
            List.of("Kenya", "Benin", "Côte d’Ivoire", "Costa Rica", "كينيا", "肯尼亚", "尼日利亚");

    @ParameterizedTest
    @CsvSource({
        "kenia, Kenya",
        "Keny, Kenya",
        "cote ivoire, Côte d’Ivoire",
        "costarica, Costa Rica",
        "كينا, كينيا",
        "肯尼, 肯尼亚"
    })
    void theNearestNameComesFirst(String sent, String meant) {
        assertEquals(meant, nearest(sent).getFirst());
    }

    @Test
    void punctuationAndUnrelatedWordsHaveNoNearName() {
        assertEquals(List.of(), nearest("???"));
        assertEquals(List.of(), nearest("zzzzz"));
        assertEquals(List.of(), nearest("x".repeat(10_000)));
    }

    private static List<String> nearest(String sent) {
        return NearNames.of(sent, NAMES, Function.identity(), 3);
    }
}
