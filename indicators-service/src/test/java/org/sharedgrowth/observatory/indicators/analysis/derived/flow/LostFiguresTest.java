package org.sharedgrowth.observatory.indicators.analysis.derived.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sharedgrowth.observatory.indicators.series.SeriesBuilder.aSeries;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.indicators.series.SeriesBuilder;
import org.sharedgrowth.observatory.indicators.series.packed.Frequency;
import org.sharedgrowth.observatory.indicators.series.packed.SeriesCodec;
import org.sharedgrowth.observatory.indicators.structure.ArtefactId;
import org.sharedgrowth.observatory.indicators.structure.Dsd;
import org.sharedgrowth.observatory.indicators.structure.Names;

class LostFiguresTest {
    private static final Dsd DSD =
            new Dsd(
                    new ArtefactId("DIGOBS", "DSD", "1.0.0"),
                    Names.NONE,
                    components("FREQ", "REF_AREA", "INDICATOR", "SEX"),
                    component("TIME_PERIOD"),
                    component("OBS_VALUE"),
                    components("UNIT_MEASURE", "UNIT_MULT", "DECIMALS"),
                    components("OBS_STATUS", "CONF_STATUS", "SOURCE", "COMMENT_OBS"));

    private static List<Dsd.Component> components(String... ids) {
        return Stream.of(ids).map(LostFiguresTest::component).toList();
    }

    private static Dsd.Component component(String id) {
        return new Dsd.Component(id, Names.NONE, null, true);
    }

    private static SeriesBuilder before() {
        return aSeries().row("2019", "1").row("2020", "2").confidential("2021", "3");
    }

    /** Breakdown, area and year of each lost figure. */
    private static Set<String> lost(byte @Nullable [] before, byte[] now) {
        LostFigures lost = new LostFigures("DF_A:1", DSD);
        lost.add("A.KEN.USE.F", before, now);
        return lost.all().stream()
                .map(each -> each.key().breakdown() + " " + each.area() + " " + each.year())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> lost(SeriesBuilder now) {
        return lost(before().packed(), now.packed());
    }

    @Test
    void confidentialDeletedAndEmptiedFiguresAreLost() {
        assertEquals(
                Set.of("{SEX=F} KEN 2020"),
                lost(aSeries().row("2019", "1").confidential("2020", "2")));
        assertEquals(Set.of("{SEX=F} KEN 2020"), lost(aSeries().row("2019", "1")));
        assertEquals(
                Set.of("{SEX=F} KEN 2020"), lost(aSeries().row("2019", "1").row("2020", "", "L")));
        assertEquals(
                Set.of("{SEX=F} KEN 2019", "{SEX=F} KEN 2020"),
                lost(before().packed(), SeriesCodec.tombstone(Frequency.A)));
    }

    @Test
    void revisedAndNewFiguresAreNotLost() {
        assertEquals(Set.of(), lost(aSeries().row("2019", "9").row("2020", "8").row("2022", "7")));
        assertEquals(Set.of(), lost(null, before().packed()));
    }
}
