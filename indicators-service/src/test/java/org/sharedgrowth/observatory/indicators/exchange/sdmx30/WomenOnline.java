package org.sharedgrowth.observatory.indicators.exchange.sdmx30;

import static org.sharedgrowth.observatory.indicators.series.SeriesBuilder.aSeries;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.exchange.RawAnswer;
import org.sharedgrowth.observatory.indicators.release.Release;
import org.sharedgrowth.observatory.indicators.series.ReleasedData;
import org.sharedgrowth.observatory.indicators.testing.SmallWorld;

/**
 * An example slice, women online in Brazil and Kenya, in two releases: the second one revises a
 * figure of Brazil and adds figures of Kenya and Nigeria, including rows that only their owners may
 * see.
 */
@ApplicationScoped
public class WomenOnline {
    static final String FLOW = "/sdmx/3.0/data/dataflow/DIGOBS/DF_DIGITAL/+/";
    static final String KEYS =
            "A.BRA.IT_NET_USER_ZS.F._T._T._T._T,A.KEN.IT_NET_USER_ZS.F._T._T._T._T";

    private final SmallWorld smallWorld;
    private final ReleasedData data;
    private @Nullable Release first;
    private @Nullable Release second;

    WomenOnline(SmallWorld smallWorld, ReleasedData data) {
        this.smallWorld = smallWorld;
        this.data = data;
    }

    void ensureReleased() {
        if (first != null) {
            return;
        }
        smallWorld.create();
        first =
                data.release(
                        "DF_DIGITAL:1",
                        "NSO_BRA",
                        v ->
                                v.series(
                                        "A.BRA.IT_NET_USER_ZS.F._T._T._T._T",
                                        aSeries().row("2022", "80.1").row("2023", "84.2", "E")));
        second =
                data.release(
                        "DF_DIGITAL:1",
                        "NSO_BRA",
                        v ->
                                v.series(
                                                "A.BRA.IT_NET_USER_ZS.F._T._T._T._T",
                                                aSeries()
                                                        .row("2022", "80.5")
                                                        .row("2023", "84.2", "E"))
                                        .series(
                                                "A.KEN.IT_NET_USER_ZS.F._T._T._T._T",
                                                aSeries()
                                                        .row("2021", "25.0")
                                                        .row("2022", "28.8")
                                                        .row("2023", "", "L")
                                                        .confidential("2024", "31.4"))
                                        .series(
                                                "A.NGA.ICT_SKILLS.F._T.RUR._T._T",
                                                aSeries().confidential("2024", "1.5")));
    }

    Release firstRelease() {
        return required(first);
    }

    Release secondRelease() {
        return required(second);
    }

    private static Release required(@Nullable Release release) {
        if (release == null) {
            throw new IllegalStateException("the slice is not released yet");
        }
        return release;
    }

    static RawAnswer get(String keyAndQuery) {
        return raw(FLOW + keyAndQuery, null);
    }

    static RawAnswer get(String keyAndQuery, String token) {
        return raw(FLOW + keyAndQuery, token);
    }

    static RawAnswer raw(String target, @Nullable String token) {
        return RawAnswer.get(
                target, token == null ? Map.of() : Map.of("Authorization", "Bearer " + token));
    }
}
