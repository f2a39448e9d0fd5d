package org.sharedgrowth.observatory.gateway.portal.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sharedgrowth.observatory.messages.Language;

/** Every guide has tasks, with the same samples in every language; deploy/e2e runs the samples. */
class GuidesTest {
    private static final String ORIGIN = "https://data.example";

    private static GuideView guide(Tool tool, Language language) {
        return new Guides(language, ORIGIN, 30_000, LocalDate.EPOCH).of(tool);
    }

    private static List<Sample> samples(GuideView guide) {
        return guide.steps().stream().flatMap(step -> step.samples().stream()).toList();
    }

    @ParameterizedTest
    @EnumSource
    void theSamplesAreTheSameInEveryLanguage(Tool tool) {
        List<Sample> english = samples(guide(tool, Language.ENGLISH));
        for (Language language : Language.values()) {
            assertEquals(english, samples(guide(tool, language)), language::tag);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aGuideHasAtLeastThreeTasks(Tool tool) {
        GuideView guide = guide(tool, Language.ENGLISH);

        assertTrue(guide.steps().size() >= 3, guide.steps()::toString);
    }

    @ParameterizedTest
    @EnumSource
    void aGuideStatesTheLimitAndMarksItselfInTheMenu(Tool tool) {
        GuideView guide = guide(tool, Language.ENGLISH);

        String limit = guide.limits().getFirst().toString();
        assertTrue(limit.contains("30\u202F000 requests a minute"), limit);
        assertEquals(
                tool.address(),
                guide.menu().stream()
                        .filter(GuideView.MenuEntry::current)
                        .findFirst()
                        .orElseThrow()
                        .address());
    }

    @ParameterizedTest
    @EnumSource
    void samplesUseThePublicAddressOfTheSite(Tool tool) {
        List<Sample> samples = samples(guide(tool, Language.ENGLISH));
        String all = samples.toString();

        assertTrue(all.contains(ORIGIN), all);
        assertFalse(all.contains("{origin}") || all.contains("localhost"), all);
    }

    @Test
    void aToolIsFoundByTheEndOfItsAddress() {
        assertEquals(Optional.of(Tool.WORLD_BANK), Tool.find("world-bank"));
        assertEquals("/docs/with/world-bank", Tool.WORLD_BANK.address());
        assertEquals(Optional.empty(), Tool.find("WORLD_BANK"));
    }
}
