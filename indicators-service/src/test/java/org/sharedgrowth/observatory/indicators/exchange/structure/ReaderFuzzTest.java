package org.sharedgrowth.observatory.indicators.exchange.structure;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedgrowth.observatory.indicators.exchange.SdmxRequests;
import org.sharedgrowth.observatory.indicators.exchange.http.RawTarget;
import org.sharedgrowth.observatory.indicators.exchange.sdmx21.StructureReader21;
import org.sharedgrowth.observatory.indicators.exchange.sdmx30.StructureReader30;
import org.sharedgrowth.observatory.service.problem.Problem;

/** Every target is either accepted or refused with a client error or 501. */
class ReaderFuzzTest {
    private static final int CASES = 25_000;
    private static final ReferenceGraph GRAPH = new ReferenceGraph(EveryArtefactType.registry());
    private static final String[] PIECES = {
        "codelist",
        "dataflow",
        "structure",
        "schema",
        "all",
        "latest",
        "*",
        "+",
        "~",
        "DIGOBS",
        "CL_TREE",
        "DF_CONNECTIVITY",
        "CAS_TOPICS",
        "1.0.0",
        "1.+.0",
        "A.B.C",
        "A",
        "..",
        "%2F",
        "%252C",
        "%2B",
        "%C0%AF",
        "%00",
        "%",
        ",",
        ".",
        "é",
        "999999999999",
        "1+.0.0",
        "CONNECTIVITY.USE",
        "'",
        "\"",
        "<",
        "\u0000",
        "1.0",
        "provisionagreement"
    };
    private static final String[] PARAMETERS = {
        "detail=full",
        "detail=allstubs",
        "detail=referencepartial",
        "detail=",
        "references=all",
        "references=parents",
        "references=codelist,parents",
        "references=x",
        "asOf=2020",
        "asOf=2020-01-01",
        "asOf=9999-99-99",
        "format=jsonstructure",
        "format=x",
        "lang=fr",
        "lang=xx",
        "explicitMeasure=true",
        "dimensionAtObservation=SEX",
        "x",
        "=",
        "&",
        "detail"
    };

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void everyTargetIsAcceptedOrRefused(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < CASES; i++) {
            String target = target(random);
            try {
                RawTarget raw = RawTarget.of(target);
                read(raw, random);
            } catch (Problem e) {
                assertTrue(e.status() >= 400 && e.status() < 502, target);
                assertTrue(e.status() != 500, target);
                assertNotNull(e.detail());
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed + ": " + target, e);
            }
        }
    }

    private static void read(RawTarget target, Random random) {
        switch (random.nextInt(4)) {
            case 0 ->
                    search(StructureReader21.read(SdmxRequests.of(target), Instant.now()).query());
            case 1 ->
                    search(StructureReader30.read(SdmxRequests.of(target), Instant.now()).query());
            case 2 -> search(SchemaReader.SDMX_21.read(SdmxRequests.of(target)).context());
            default -> search(SchemaReader.SDMX_30.read(SdmxRequests.of(target)).context());
        }
    }

    private static void search(StructureQuery query) {
        assertNotNull(StructureSearch.of(query, GRAPH));
    }

    private static String target(Random random) {
        StringBuilder target = new StringBuilder();
        int segments = random.nextInt(7);
        for (int s = 0; s < segments; s++) {
            target.append('/');
            int pieces = 1 + random.nextInt(2);
            for (int p = 0; p < pieces; p++) {
                target.append(PIECES[random.nextInt(PIECES.length)]);
            }
        }
        int parameters = random.nextInt(3);
        for (int p = 0; p < parameters; p++) {
            target.append(p == 0 ? '?' : '&').append(PARAMETERS[random.nextInt(PARAMETERS.length)]);
        }
        return target.toString();
    }
}
