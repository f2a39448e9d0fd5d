package org.sharedgrowth.observatory.indicators.exchange.structure;

import java.time.Instant;
import java.util.List;
import org.sharedgrowth.observatory.indicators.exchange.SdmxRequests;
import org.sharedgrowth.observatory.indicators.exchange.http.RawTarget;
import org.sharedgrowth.observatory.indicators.exchange.sdmx30.StructureReader30;
import org.sharedgrowth.observatory.indicators.exchange.structure.encoding.StructureMessage;

/** Writes structure messages of every type, without a server. */
public final class StructureMessages {
    private static final ReferenceGraph GRAPH = new ReferenceGraph(EveryArtefactType.registry());

    private StructureMessages() {}

    /**
     * Writes a message.
     *
     * @param target what follows {@code /sdmx/3.0/structure/}
     */
    public static byte[] of(String target, StructureFormat format) {
        StructureRequest request =
                StructureReader30.read(SdmxRequests.of(RawTarget.of("/" + target)), Instant.EPOCH);
        return format.write(
                new StructureMessage(
                        "S1",
                        Instant.parse("2026-11-24T10:00:00Z"),
                        List.of("en"),
                        GRAPH.registry(),
                        StructureSearch.of(request.query(), GRAPH)));
    }
}
