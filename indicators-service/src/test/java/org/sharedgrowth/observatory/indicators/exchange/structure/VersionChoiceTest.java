package org.sharedgrowth.observatory.indicators.exchange.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedgrowth.observatory.indicators.structure.ArtefactId;
import org.sharedgrowth.observatory.service.problem.Problem;

class VersionChoiceTest {
    private static final List<ArtefactId> VERSIONS = ids("1.0", "1.2.0", "1.2.3", "1.3.0", "2.0.0");

    private static List<ArtefactId> ids(String... versions) {
        return List.of(versions).stream()
                .map(version -> new ArtefactId("SG", "CL_AREA", version))
                .toList();
    }

    private static String of(VersionChoice choice, List<ArtefactId> versions) {
        return String.join(" ", choice.of(versions).stream().map(ArtefactId::version).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "*, 1.0 1.2.0 1.2.3 1.3.0 2.0.0",
        "+, 2.0.0",
        "~, 2.0.0",
        "1.2.3, 1.2.3",
        "1.+.0, 1.3.0",
        "1.2+.1, 1.3.0",
        "1.2.0+, 1.2.3",
        "1.+, 1.0",
        "3+.0.0, ''",
    })
    void structuresAreChosenAmongAllVersions(String text, String expected) {
        assertEquals(expected, of(VersionChoice.ofStructure(text), VERSIONS));
    }

    @ParameterizedTest
    @CsvSource({
        "*, 1.3.0 2.0.0",
        "+, 2.0.0",
        "1.2.3, 1.2.3",
        "1.*.0, 1.3.0",
        "*.0.0, 2.0.0",
        "1.2+.1, 1.3.0",
    })
    void dataIsChosenOnceForEachMajorVersion(String text, String expected) {
        assertEquals(expected, of(VersionChoice.ofData(text), VERSIONS));
    }

    @Test
    void draftsAreChosenOnlyByTheirNumberOrATilde() {
        List<ArtefactId> versions = ids("1.0.0", "1.1.0-draft");
        assertEquals("1.0.0", of(VersionChoice.ofStructure("+"), versions));
        assertEquals("1.0.0", of(VersionChoice.ofStructure("1.+.0"), versions));
        assertEquals("1.1.0-draft", of(VersionChoice.ofStructure("~"), versions));
        assertEquals("1.1.0-draft", of(VersionChoice.ofStructure("1.~.0"), versions));
        assertEquals("1.1.0-draft", of(VersionChoice.ofStructure("1.1.0-draft"), versions));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.*.0", "*.0", "1.+.+", "x", "1.", "-draft"})
    void invalidVersionsOfStructuresAreRefused(String text) {
        assertThrows(Problem.class, () -> VersionChoice.ofStructure(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1.0.0-draft", "1.*.+", "x", "1.0.0.0", "1234567.0"})
    void invalidVersionsOfDataAreRefused(String text) {
        assertThrows(Problem.class, () -> VersionChoice.ofData(text));
    }
}
