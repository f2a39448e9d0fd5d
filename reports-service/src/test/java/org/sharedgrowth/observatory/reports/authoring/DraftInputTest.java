package org.sharedgrowth.observatory.reports.authoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.service.problem.Problem;

class DraftInputTest {
    /** Checks a draft in which {@code kenya} and this name are allowed to have no value. */
    private static DraftInput.Checked check(@Nullable String name) {
        return new DraftInput("a", "en", "pin latest", "# A", Arrays.asList("kenya", name))
                .check(null, Language.ENGLISH);
    }

    @Test
    void wellFormedNamesOfBindingsPass() {
        assertEquals(List.of("kenya", "_x.y2"), check("_x.y2").allowedWithoutValue());
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"a\nb", "a\0", "2a", "a..b", "a.", "<b>"})
    void anInvalidNameIsRefusedWithItsPosition(@Nullable String name) {
        Problem problem = assertThrows(Problem.class, () -> check(name));
        assertEquals("/accepted/1", problem.faults().getFirst().pointer());
    }
}
