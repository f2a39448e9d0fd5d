package org.sharedgrowth.observatory.indicators.analysis.index;

import static org.sharedgrowth.observatory.indicators.series.SeriesBuilder.aSeries;
import static org.sharedgrowth.observatory.indicators.testing.StructureMessage.aMessage;

import io.quarkus.vertx.VertxContextSupport;
import jakarta.enterprise.context.ApplicationScoped;
import org.sharedgrowth.observatory.indicators.series.ReleasedData;
import org.sharedgrowth.observatory.indicators.series.SeriesBuilder;
import org.sharedgrowth.observatory.indicators.series.Versions;
import org.sharedgrowth.observatory.indicators.testing.SmallWorld;

/**
 * A dataflow with the components of the 2021 HDI for six countries, as UNDP published them (Human
 * Development Report 2021/22), and a revised life expectancy for Kenya. Nigeria's income is
 * confidential, and Ghana's was never sent.
 */
@ApplicationScoped
public class IndexWorld {
    public static final String FLOW = "DF_INDEX";

    private static final String[] PARTS = {"HDR_LE", "HDR_EYS", "HDR_MYS", "HDR_GNIPC"};

    private static final String[] FIGURES = {
        "BRA 72.7504 15.59906006 8.128813955 14369.88848",
        "CHN 78.2107 14.2361149 7.600118446 17504.39969",
        "DEU 80.6301 17.01013947 14.09096691 54534.21682",
        "GHA 63.7954 12.05763 8.2634 -",
        "KEN 61.427 10.69855835 6.652 4473.570344",
        "NGA 52.676 10.12758388 7.181074153 #4790.284425"
    };

    private final SmallWorld smallWorld;
    private final ReleasedData data;
    private long firstRelease;
    private long lastRelease;

    IndexWorld(SmallWorld smallWorld, ReleasedData data) {
        this.smallWorld = smallWorld;
        this.data = data;
    }

    /** Releases all figures on the first call; later calls do nothing. */
    public synchronized void create() {
        if (lastRelease > 0) {
            return;
        }
        smallWorld.create();
        try {
            VertxContextSupport.subscribeAndAwait(() ->
                    smallWorld.register(
                            aMessage()
                                    .flow(FLOW, "1.0.0", "DSD_DIGITAL(1.0.0)")
                                    .agreement(FLOW, "NSO_KEN", "KEN")
                                    .agreement(FLOW, "OBS", "NGA")
                                    .bytes(),
                            "index-world"));
        } catch (Throwable e) {
            throw new AssertionError("the flow cannot be registered", e);
        }
        firstRelease = data.release(FLOW + ":1", "OBS", IndexWorld::figures).id();
        lastRelease =
                data.release(
                                FLOW + ":1",
                                "NSO_KEN",
                                v ->
                                        v.series(
                                                key("KEN", "HDR_LE"),
                                                aSeries().row("2020", "62").row("2021", "75")))
                        .id();
    }

    /** The release before Kenya's life expectancy was revised from 61.4 to 75 years. */
    public long firstRelease() {
        return firstRelease;
    }

    /** The newest release. */
    public long lastRelease() {
        return lastRelease;
    }

    private static void figures(Versions versions) {
        for (String line : FIGURES) {
            String[] cells = line.split(" ", -1);
            for (int part = 0; part < PARTS.length; part++) {
                String value = cells[part + 1];
                if (!value.equals("-")) {
                    versions.series(key(cells[0], PARTS[part]), series(value));
                }
            }
        }
    }

    private static SeriesBuilder series(String value) {
        return value.startsWith("#")
                ? aSeries().confidential("2021", value.substring(1))
                : aSeries().row("2021", value);
    }

    /** The key of an annual series of totals. */
    public static String key(String area, String indicator) {
        return "A." + area + "." + indicator + "._T._T._T._T._T";
    }
}
