package org.sharedgrowth.observatory.indicators.exchange.sdmx21;

import static org.sharedgrowth.observatory.indicators.series.SeriesBuilder.aSeries;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.sharedgrowth.observatory.indicators.exchange.RawAnswer;
import org.sharedgrowth.observatory.indicators.series.ReleasedData;
import org.sharedgrowth.observatory.indicators.testing.SmallWorld;

/** An example slice: women with mobile coverage in Brazil and Kenya, by year and quarter. */
@ApplicationScoped
public class WomenWithCoverage {
    static final String DATA = "/sdmx/2.1/data/";
    static final String SLICE =
            DATA + "DF_DIGITAL/A.BRA+KEN.COVERAGE_4G.F._T._T._T._T?startPeriod=2022&endPeriod=2023";
    static final String TYPE = "application/vnd.sdmx.";

    private final SmallWorld smallWorld;
    private final ReleasedData data;
    private boolean released;

    WomenWithCoverage(SmallWorld smallWorld, ReleasedData data) {
        this.smallWorld = smallWorld;
        this.data = data;
    }

    void ensureReleased() {
        if (released) {
            return;
        }
        smallWorld.create();
        data.release(
                "DF_DIGITAL:1",
                "NSO_BRA",
                v ->
                        v.series(
                                "A.BRA.COVERAGE_4G.F._T._T._T._T",
                                aSeries().row("2022", "80.5").row("2023", "84.2", "E")));
        data.release(
                "DF_DIGITAL:1",
                "NSO_KEN",
                v ->
                        v.series(
                                        "A.KEN.COVERAGE_4G.F._T._T._T._T",
                                        aSeries()
                                                .row("2021", "25.0")
                                                .row("2022", "28.8")
                                                .row("2023", "", "L")
                                                .confidential("2024", "31.4"))
                                .series(
                                        "Q.KEN.COVERAGE_4G.F._T._T._T._T",
                                        aSeries().row("2022-Q4", "28").row("2023-Q1", "29"))
                                .series(
                                        "A.KEN.COVERAGE_4G.M._T._T._T._T",
                                        aSeries().confidential("2022", "1")));
        released = true;
    }

    static RawAnswer get(String target) {
        return RawAnswer.get(target, Map.of());
    }
}
