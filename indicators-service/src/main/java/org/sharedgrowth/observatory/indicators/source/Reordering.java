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
    private final PublicFingerprint fingerprint;

    Reordering(StoreState state, Dataflow flow) {
        this.shown = state.flow(flow.dataKey());
        this.sources = state.sources(flow.dataKey());
        this.merge = new SourceMerge(flow.structure());
        this.fingerprint = new PublicFingerprint(new Confidentiality(flow.structure()));
    }

    /**
     * A series as it will be shown.
     *
     * @param fingerprintBefore fingerprint of its public rows until now
     * @param publicRows its new public rows
     */
    record ReorderedSeries(
            long seriesId,
            int observations,
            byte[] hash,
            byte[] packed,
            long fingerprintBefore,
            PublicFingerprint.PublicRows publicRows) {}

    /** The series that change if these providers become the order of preference. */
    List<ReorderedSeries> changedSeries(List<String> providers) {
        SourceOrder order = new SourceOrder(providers);
        List<ReorderedSeries> changed = new ArrayList<>();
        for (int ordinal = 0; !sources.series().isEmpty() && ordinal < shown.size(); ordinal++) {
            List<Source> all = sources.of(shown.id(ordinal));
            if (!all.isEmpty()) {
                ReorderedSeries reordered =
                        reorder(ordinal, order.sort(all.stream().map(Candidate::of).toList()));
                if (reordered != null) {
                    changed.add(reordered);
                }
            }
        }
        return changed;
    }

    private @Nullable ReorderedSeries reorder(int ordinal, List<Candidate> inOrder) {
        byte[] packed = merge.merge(inOrder.stream().map(Candidate::packed).toList());
        int size = PackedVersion.of(packed).size();
        PackedVersion shownVersion = shown.inMemory(ordinal);
        if (shownVersion == null ? size == 0 : Arrays.equals(packed, shownVersion.bytes())) {
            return null;
        }
        byte[] hash = ContentHash.of(packed);
        return new ReorderedSeries(
                shown.id(ordinal),
                size,
                hash,
                packed,
                shown.publicFingerprint(ordinal),
                fingerprint.publicRows(packed, hash));
    }
}
