package org.sharedgrowth.observatory.indicators.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.series.FlowSnapshot;
import org.sharedgrowth.observatory.indicators.series.FlowSources;
import org.sharedgrowth.observatory.indicators.series.StoreState;
import org.sharedgrowth.observatory.indicators.series.merge.Source;
import org.sharedgrowth.observatory.indicators.series.merge.SourceMerge;
import org.sharedgrowth.observatory.indicators.series.merge.SourceOrder;
import org.sharedgrowth.observatory.indicators.series.merge.SourceOrder.Candidate;
import org.sharedgrowth.observatory.indicators.series.packed.Confidentiality;
import org.sharedgrowth.observatory.indicators.series.packed.ContentHash;
import org.sharedgrowth.observatory.indicators.series.packed.PackedVersion;
import org.sharedgrowth.observatory.indicators.series.packed.PublicFingerprint;
import org.sharedgrowth.observatory.indicators.structure.Dataflow;

/** Computes which series of a flow change when the order of preference changes. */
final class Reordering {
    private final FlowSnapshot shown;
    private final FlowSources sources;
    private final SourceMerge merge;
    private final PublicFingerprint print;

    Reordering(StoreState state, Dataflow flow) {
        this.shown = state.flow(flow.dataKey());
        this.sources = state.sources(flow.dataKey());
        this.merge = new SourceMerge(flow.structure());
        this.print = new PublicFingerprint(new Confidentiality(flow.structure()));
    }

    /**
     * A series as it will be shown.
     *
     * @param printBefore fingerprint of its public rows until now
     * @param publicRows its new public rows
     */
    record Shown(
            long seriesId,
            int observations,
            byte[] hash,
            byte[] packed,
            long printBefore,
            PublicFingerprint.PublicRows publicRows) {}

    /** The series that change if these providers become the order of preference. */
    List<Shown> inOrderOf(List<String> providers) {
        SourceOrder order = new SourceOrder(providers);
        List<Shown> changed = new ArrayList<>();
        for (int ordinal = 0; !sources.series().isEmpty() && ordinal < shown.size(); ordinal++) {
            List<Source> all = sources.of(shown.id(ordinal));
            if (!all.isEmpty()) {
                Shown next = next(ordinal, order.sort(all.stream().map(Candidate::of).toList()));
                if (next != null) {
                    changed.add(next);
                }
            }
        }
        return changed;
    }

    private @Nullable Shown next(int ordinal, List<Candidate> inOrder) {
        byte[] packed = merge.merge(inOrder.stream().map(Candidate::packed).toList());
        int size = PackedVersion.of(packed).size();
        PackedVersion now = shown.inMemory(ordinal);
        if (now == null ? size == 0 : Arrays.equals(packed, now.bytes())) {
            return null;
        }
        byte[] hash = ContentHash.of(packed);
        return new Shown(
                shown.id(ordinal),
                size,
                hash,
                packed,
                shown.publicPrint(ordinal),
                print.publicRows(packed, hash));
    }
}
