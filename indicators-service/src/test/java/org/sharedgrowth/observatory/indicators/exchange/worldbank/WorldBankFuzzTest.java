package org.sharedgrowth.observatory.indicators.exchange.worldbank;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedgrowth.observatory.identity.Caller;
import org.sharedgrowth.observatory.indicators.exchange.HostileRequests;
import org.sharedgrowth.observatory.indicators.exchange.HostileText;
import org.sharedgrowth.observatory.indicators.exchange.worldbank.request.BankParameters;
import org.sharedgrowth.observatory.indicators.exchange.worldbank.request.GroupConfig;
import org.sharedgrowth.observatory.indicators.exchange.worldbank.request.IndicatorRequest;
import org.sharedgrowth.observatory.indicators.exchange.worldbank.request.IndicatorRequestReader;
import org.sharedgrowth.observatory.indicators.exchange.worldbank.request.ListQuery;
import org.sharedgrowth.observatory.indicators.exchange.worldbank.request.PageWindow;
import org.sharedgrowth.observatory.indicators.exchange.worldbank.request.Slice;
import org.sharedgrowth.observatory.indicators.exchange.worldbank.request.SourceQuery;
import org.sharedgrowth.observatory.indicators.exchange.worldbank.request.WorldBankTarget;
import org.sharedgrowth.observatory.indicators.query.DataQuery;
import org.sharedgrowth.observatory.indicators.query.Selection;
import org.sharedgrowth.observatory.indicators.series.SeriesStore;
import org.sharedgrowth.observatory.indicators.structure.Catalogue;
import org.sharedgrowth.observatory.indicators.structure.Dataflow;
import org.sharedgrowth.observatory.indicators.structure.registration.Structures;
import org.sharedgrowth.observatory.indicators.testing.SmallWorld;

/** Tests the reader of the World Bank's dialect with {@link HostileRequests}. */
@QuarkusTest
class WorldBankFuzzTest {
    private static final String[] PIECES = {
        ";",
        "all",
        "ALL",
        "br",
        "BR",
        "KE",
        "WLD",
        "002",
        "country",
        "indicator",
        "countries",
        "IT.NET.USER.ZS",
        "IT_NET_USER_ZS",
        "ICT_SKILLS",
        ".F",
        "._Z",
        "date=",
        "2020:2021",
        "2021:2020",
        "2020Q1",
        "2020Q9",
        "2020M12",
        "2020M99",
        "YTD:2020",
        "2020S2",
        ":",
        "mrv=",
        "mrnev=",
        "gapfill=",
        "footnote=",
        "Y",
        "y",
        "N",
        "frequency=",
        "M",
        "source=",
        "DF_WDI",
        "page=",
        "per_page=",
        "0",
        "1",
        "50",
        "2147483648",
        "json",
        "jsonstat",
        "xml",
        "xlsx",
        "DATE=",
        "YR2020",
        "sources",
        "series",
        "time",
        "metadata",
        "topic",
        "region=",
        "incomeLevel=INX",
        "asof=",
        "&",
        "&",
        "&",
        "?"
    };

    @Inject SmallWorld smallWorld;
    @Inject Structures structures;
    @Inject SeriesStore store;
    @Inject GroupConfig groups;

    @BeforeEach
    void createSmallWorld() {
        smallWorld.create();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void everyTargetIsAcceptedOrRefused(long seed) {
        Catalogue catalogue = structures.current();
        HostileRequests.assertParsedOrRefused(
                seed,
                WorldBankFuzzTest::target,
                (target, random) ->
                        parsesSeriesRequest(
                                target,
                                random.nextInt(4) == 0 ? HostileText.of(random, 4, PIECES) : null,
                                catalogue),
                HostileRequests::isClientError);
    }

    /** Parses a target up to the selection of series; false if it requests a list. */
    private boolean parsesSeriesRequest(String uri, @Nullable String accept, Catalogue catalogue) {
        WorldBankTarget target = WorldBankTarget.of(uri);
        BankParameters parameters =
                new BankParameters(target.parameters(), IndicatorRequestReader.PARAMETERS);
        WorldBankFormat.choose(target.isData(), parameters.text("format"), accept);
        PageWindow window = PageWindow.of(parameters);
        assertTrue(window.from() >= 0 && window.pages(Integer.MAX_VALUE) > 0, uri);
        if (!target.isData()) {
            return parsesSourceQuery(target, parameters);
        }
        List<String> path = target.path();
        IndicatorRequest request =
                new IndicatorRequestReader(catalogue, groups)
                        .read(path.get(1), path.get(3), parameters, Instant.now());
        for (Slice slice : request.slices()) {
            for (Dataflow flow : catalogue.dataflows()) {
                DataQuery query =
                        IndicatorRequestReader.query(request, slice, flow, catalogue, Caller.GUEST);
                if (query != null) {
                    Selection.of(query, store.state().flow(flow.dataKey()));
                }
            }
        }
        return true;
    }

    /** Parses a target outside {@code /country/…/indicator}; false if it requests a list. */
    private boolean parsesSourceQuery(WorldBankTarget target, BankParameters parameters) {
        if (!target.isOfSource()) {
            ListQuery.of(target, parameters);
            return false;
        }
        if (SourceQuery.of(target.path()) instanceof SourceQuery.Values values) {
            new IndicatorRequestReader(structures.current(), groups)
                    .read(values, parameters, Instant.now());
            return true;
        }
        return false;
    }

    private static String target(Random random) {
        if (random.nextInt(4) == 0) {
            return "/v2/sources/2/series/"
                    + validOrHostile(random, "IT.NET.USER.ZS", 3)
                    + "/country/"
                    + validOrHostile(random, "BR;KE", 3)
                    + "/time/"
                    + validOrHostile(random, "YR2020;2021", 3);
        }
        String path =
                random.nextInt(4) == 0
                        ? "/" + HostileText.of(random, 6, PIECES)
                        : "/country/"
                                + validOrHostile(random, "BR;KE", 3)
                                + "/indicator/"
                                + validOrHostile(random, "IT.NET.USER.ZS", 3);
        return "/v2"
                + (random.nextInt(3) == 0 ? "/fr" : "")
                + path
                + (random.nextBoolean() ? "?" + HostileText.of(random, 5, PIECES) : "");
    }

    private static String validOrHostile(Random random, String valid, int max) {
        return random.nextBoolean() ? valid : HostileText.of(random, max, PIECES);
    }
}
