package org.sharedgrowth.observatory.indicators.submission.processing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.release.Release;
import org.sharedgrowth.observatory.indicators.series.FlowSnapshot;
import org.sharedgrowth.observatory.indicators.series.StoreState;
import org.sharedgrowth.observatory.indicators.series.merge.Source;
import org.sharedgrowth.observatory.indicators.series.merge.SourceMerge;
import org.sharedgrowth.observatory.indicators.series.merge.SourceOrder;
import org.sharedgrowth.observatory.indicators.series.merge.SourceOrder.Candidate;
import org.sharedgrowth.observatory.indicators.series.packed.Confidentiality;
import org.sharedgrowth.observatory.indicators.series.packed.PackedVersion;
import org.sharedgrowth.observatory.indicators.series.packed.PublicFingerprint;
import org.sharedgrowth.observatory.indicators.structure.Dataflow;
import org.sharedgrowth.observatory.indicators.submission.checking.merge.CheckResult;
import org.sharedgrowth.observatory.indicators.submission.checking.merge.SeriesVersion;

/**
 * Decides how an office's versions are used. If no other office has sent the series, they are the
 * public versions. Otherwise they are stored beside the public version, which is merged from all
 * offices' versions.
 */
final class SourceResolution {
    private final StoreState state;
    private final Dataflow flow;
    private final String provider;
    private final FlowSnapshot shown;
    private final ReleasedSeries released;
    private final SourceMerge merge;
    private final SourceOrder order;
    private final PublicFingerprint fingerprint;

    private SourceResolution(StoreState state, Dataflow flow, String provider) {
        this.state = state;
        this.flow = flow;
        this.provider = provider;
        this.shown = state.flow(flow.dataKey());
        this.released = new ReleasedSeries(shown);
        this.merge = new SourceMerge(flow.structure());
        this.order = new SourceOrder(state.sources(flow.dataKey()).declaredOrder(state.release()));
        this.fingerprint = new PublicFingerprint(new Confidentiality(flow.structure()));
    }

    static SourceResolution of(StoreState state, Dataflow flow, String provider) {
        return new SourceResolution(state, flow, provider);
    }

    /**
     * Decides which versions of a checked file become public and which are only the office's own.
     *
     * @param base the release that the file was compared with
     */
    CheckEnd settle(CheckResult result, String format, long base) {
        if (state.log().isOnlyProvider(flow.dataKey(), provider)) {
            return end(result, result.versions(), List.of(), format, base);
        }
        List<SeriesVersion> sentVersions = new ArrayList<>(result.versions().size());
        List<SeriesVersion> publicVersions = new ArrayList<>(result.versions().size());
        List<SeriesVersion> ownVersions = new ArrayList<>();
        for (SeriesVersion version : result.versions()) {
            int ordinal = released.find(version.key());
            if (ordinal < 0 || !hasOtherSender(ordinal)) {
                sentVersions.add(version);
                publicVersions.add(version);
                continue;
            }
            SeriesVersion revised = version.asRevised();
            sentVersions.add(revised);
            ownVersions.add(revised);
            SeriesVersion merged = merge(ordinal, revised);
            if (merged != null) {
                publicVersions.add(merged);
            }
        }
        return end(result.withVersions(sentVersions), publicVersions, ownVersions, format, base);
    }

    private CheckEnd end(
            CheckResult result,
            List<SeriesVersion> publicVersions,
            List<SeriesVersion> ownVersions,
            String format,
            long base) {
        return new CheckEnd(
                result,
                publicVersions,
                publicCounts(publicVersions),
                ChangedFigures.count(
                        flow.structure(),
                        OwnSeries.of(state, flow.dataKey(), provider),
                        result.versions()),
                ownVersions,
                format,
                flow.dataKey(),
                base,
                FileExcerpt.NONE);
    }

    /**
     * The counts of the release that publishes these versions. They will still be right at that
     * release, because it is refused if another release changes these series in the meantime.
     */
    private Release.Counts publicCounts(List<SeriesVersion> publicVersions) {
        Release.Counts counts = Release.Counts.NONE;
        for (SeriesVersion version : publicVersions) {
            int ordinal = version.added() ? -1 : shown.find(version.key());
            long before =
                    ordinal < 0 ? PublicFingerprint.NOTHING : shown.publicFingerprint(ordinal);
            counts = version.publicRows().countedAfter(before, counts);
        }
        return counts;
    }

    /** Whether another office has sent the series. */
    private boolean hasOtherSender(int ordinal) {
        if (!sources(ordinal).isEmpty()) {
            return true;
        }
        Release release = state.log().find(shown.versionRelease(ordinal));
        return !Objects.requireNonNull(release).provider().equals(provider);
    }

    private List<Source> sources(int ordinal) {
        return state.sources(flow.dataKey()).of(shown.id(ordinal));
    }

    /**
     * The public version merged from all offices' versions, including the new one of this office;
     * null if the public version does not change.
     */
    private @Nullable SeriesVersion merge(int ordinal, SeriesVersion ownVersion) {
        List<Candidate> candidates = new ArrayList<>();
        candidates.add(
                new Candidate(
                        provider, firstPublicRelease(ordinal, ownVersion), ownVersion.packed()));
        byte[] before = released.packed(new int[] {ordinal})[0];
        for (Source source : sources(ordinal)) {
            if (!source.provider().equals(provider)) {
                candidates.add(Candidate.of(source));
            }
        }
        if (sources(ordinal).isEmpty() && before != null) {
            candidates.add(onlyCandidate(ordinal, before));
        }
        byte[] packed =
                merge.merge(order.sort(candidates).stream().map(Candidate::packed).toList());
        int size = PackedVersion.of(packed).size();
        boolean same = before == null ? size == 0 : Arrays.equals(packed, before);
        return same
                ? null
                : SeriesVersion.of(
                        flow.dataKey(), ownVersion.key(), packed, fingerprint, size, false);
    }

    /** The version of the only office that has sent the series so far. */
    private Candidate onlyCandidate(int ordinal, byte[] packed) {
        Release release = state.log().find(shown.versionRelease(ordinal));
        long first = shown.publicRelease(ordinal);
        return new Candidate(
                Objects.requireNonNull(release).provider(), first == 0 ? null : first, packed);
    }

    /**
     * The release since which everybody sees rows of this office: the next release if the new
     * version is the first with public rows, null if no version has any.
     */
    private @Nullable Long firstPublicRelease(int ordinal, SeriesVersion ownVersion) {
        for (Source source : sources(ordinal)) {
            if (source.provider().equals(provider) && source.firstPublicRelease() != null) {
                return source.firstPublicRelease();
            }
        }
        return ownVersion.publicRows().fingerprint() == PublicFingerprint.NOTHING
                ? null
                : Long.valueOf(state.release() + 1);
    }
}
