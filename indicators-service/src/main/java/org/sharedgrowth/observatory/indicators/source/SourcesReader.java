package org.sharedgrowth.observatory.indicators.source;

import static java.util.stream.Collectors.toMap;

import io.smallrye.mutiny.Uni;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.problem.RefusalText;
import org.sharedgrowth.observatory.indicators.problem.ReleaseStamp;
import org.sharedgrowth.observatory.indicators.query.Audience;
import org.sharedgrowth.observatory.indicators.query.VisibleRows;
import org.sharedgrowth.observatory.indicators.release.Release;
import org.sharedgrowth.observatory.indicators.series.FlowSnapshot;
import org.sharedgrowth.observatory.indicators.series.StoreState;
import org.sharedgrowth.observatory.indicators.series.merge.Source;
import org.sharedgrowth.observatory.indicators.series.merge.SourceMerge;
import org.sharedgrowth.observatory.indicators.series.merge.SourceOrder;
import org.sharedgrowth.observatory.indicators.series.merge.SourceOrder.Candidate;
import org.sharedgrowth.observatory.indicators.series.packed.MeasureUnit;
import org.sharedgrowth.observatory.indicators.series.packed.NamedAttributes;
import org.sharedgrowth.observatory.indicators.series.packed.PackedSeries;
import org.sharedgrowth.observatory.indicators.series.packed.PackedVersion;
import org.sharedgrowth.observatory.indicators.series.packed.TimePeriod;
import org.sharedgrowth.observatory.indicators.source.CellSources.CellSource;
import org.sharedgrowth.observatory.indicators.source.CellSources.SourceState;
import org.sharedgrowth.observatory.indicators.source.CellSources.Spread;
import org.sharedgrowth.observatory.indicators.source.CellSources.Step;
import org.sharedgrowth.observatory.indicators.structure.Catalogue;
import org.sharedgrowth.observatory.indicators.structure.Dataflow;
import org.sharedgrowth.observatory.indicators.structure.Item;
import org.sharedgrowth.observatory.service.problem.Problem;

/**
 * Reads the values that each office has sent for a cell, as seen by an audience: offices whose cell
 * was never visible to it are left out.
 */
final class SourcesReader {
    private final StoreState state;
    private final Catalogue catalogue;
    private final Dataflow flow;
    private final VisibleRows visibleRows;
    private final NamedAttributes attributes;
    private final List<String> languages;

    SourcesReader(
            StoreState state,
            Catalogue catalogue,
            Dataflow flow,
            Audience audience,
            List<String> languages) {
        this.state = state;
        this.catalogue = catalogue;
        this.flow = flow;
        this.visibleRows = new VisibleRows(flow, audience);
        this.attributes = new NamedAttributes(flow.structure());
        this.languages = languages;
    }

    /** An office's versions of the series, oldest first, at least one. */
    private record SentSeries(Candidate candidate, long[] releases, List<PackedVersion> versions) {}

    /**
     * The sources of a cell.
     *
     * @param release the release to read
     * @param stamp the stamp of that release in the answer
     * @return fails with a 404 if no office has sent the cell with content that the audience may
     *     see
     */
    Uni<CellSources> read(String key, TimePeriod period, long release, ReleaseStamp stamp) {
        FlowSnapshot shown = state.flow(flow.dataKey(), release);
        int ordinal = flow.shows(List.of(key.split("\\.", -1))) ? shown.find(key) : -1;
        Uni<List<SentSeries>> all = Uni.createFrom().item(new ArrayList<>());
        if (ordinal >= 0) {
            for (Candidate candidate : candidates(shown, ordinal)) {
                all =
                        all.chain(found ->
                                read(candidate, key, release)
                                        .map(sentSeries -> addTo(found, sentSeries)));
            }
        }
        return all.map(sentSeries -> {
            List<String> declared = state.sources(flow.dataKey()).declaredOrder(release);
            return answer(key, period, stamp, declared, sentSeries);
        });
    }

    private static List<SentSeries> addTo(List<SentSeries> found, @Nullable SentSeries sentSeries) {
        if (sentSeries != null) {
            found.add(sentSeries);
        }
        return found;
    }

    /** The offices that may have sent the series; their rows as of the release are read later. */
    private List<Candidate> candidates(FlowSnapshot shown, int ordinal) {
        List<Source> sources = state.sources(flow.dataKey()).of(shown.id(ordinal));
        if (!sources.isEmpty()) {
            return sources.stream().map(Candidate::of).toList();
        }
        Release release = state.log().find(shown.versionRelease(ordinal));
        return release == null
                ? List.of()
                : List.of(new Candidate(release.provider(), release.id(), new byte[0]));
    }

    private Uni<@Nullable SentSeries> read(Candidate candidate, String key, long release) {
        FlowSnapshot ownSnapshot = state.flow(flow.dataKey(), release, candidate.provider());
        int ordinal = ownSnapshot.find(key);
        long[] releases = ordinal < 0 ? new long[0] : ownSnapshot.versionReleases(ordinal);
        if (releases.length == 0) {
            return Uni.createFrom().nullItem();
        }
        return ownSnapshot
                .versions(_ -> ordinal, releases)
                .map(versions ->
                        new SentSeries(
                                new Candidate(
                                        candidate.provider(),
                                        candidate.firstPublicRelease(),
                                        versions.getLast().bytes()),
                                releases,
                                versions));
    }

    private CellSources answer(
            String key,
            TimePeriod period,
            ReleaseStamp stamp,
            List<String> declared,
            List<SentSeries> sentSeries) {
        List<CellSource> sources = sources(key, period, inOrder(declared, sentSeries));
        if (sources.isEmpty()) {
            throw Problem.notFound(
                    RefusalText.localized(t -> t.unknownCell(Problem.shown(key + " " + period))));
        }
        return new CellSources(
                stamp, flow.id().id(), key, period.toString(), declared, sources, spread(sources));
    }

    private static List<SentSeries> inOrder(List<String> declared, List<SentSeries> sentSeries) {
        Map<String, SentSeries> byProvider =
                sentSeries.stream().collect(toMap(each -> each.candidate.provider(), each -> each));
        return new SourceOrder(declared)
                .sort(sentSeries.stream().map(SentSeries::candidate).toList()).stream()
                        .map(candidate ->
                                Objects.requireNonNull(byProvider.get(candidate.provider())))
                        .toList();
    }

    /** The offices whose cell was ever visible to the audience. */
    private List<CellSource> sources(String key, TimePeriod period, List<SentSeries> inOrder) {
        if (inOrder.isEmpty()) {
            return List.of();
        }
        List<byte[]> packed = inOrder.stream().map(each -> each.candidate.packed()).toList();
        int shown = new SourceMerge(flow.structure()).indexOfSourceAt(packed, period);
        boolean isOwner = visibleRows.owns(key.split("\\.", -1));
        List<CellSource> sources = new ArrayList<>();
        for (int i = 0; i < inOrder.size(); i++) {
            CellSource source = source(inOrder.get(i), period, isOwner, i == shown);
            if (!source.history().isEmpty()) {
                sources.add(source);
            }
        }
        return sources;
    }

    private CellSource source(
            SentSeries sentSeries, TimePeriod period, boolean isOwner, boolean shown) {
        List<Step> history = new ArrayList<>();
        PackedSeries series = new PackedSeries();
        @Nullable SourceState before = null;
        for (int i = 0; i < sentSeries.releases.length; i++) {
            series.wrap(sentSeries.versions.get(i));
            SourceState now = state(series, period, isOwner);
            Release release = state.log().find(sentSeries.releases[i]);
            if (!Objects.equals(now, before) && release != null) {
                history.add(new Step(release.id(), release.publishedAt(), now));
            }
            before = now;
        }
        String provider = sentSeries.candidate.provider();
        Item item = catalogue.provider(provider);
        return new CellSource(
                provider,
                item == null ? null : item.names().in(languages),
                shown && before != null,
                before,
                before == null ? null : before.unit(),
                before == null ? 0 : before.unitMultiplier(),
                history);
    }

    private @Nullable SourceState state(PackedSeries series, TimePeriod period, boolean isOwner) {
        int row =
                series.size() > 0 && series.frequency() == period.frequency()
                        ? series.indexOf(period.ordinal())
                        : -1;
        if (row < 0 || !(isOwner || visibleRows.isPublic(series, row))) {
            return null;
        }
        MeasureUnit unit = MeasureUnit.of(flow.structure(), series);
        return new SourceState(
                series.value(row),
                attributes.ofObservation("OBS_STATUS", series, row),
                unit.measure(),
                Objects.requireNonNullElse(unit.power(), 0));
    }

    private static @Nullable Spread spread(List<CellSource> sources) {
        List<CellSource> withValue =
                sources.stream().filter(source -> value(source) != null).toList();
        if (withValue.size() < 2
                || withValue.stream().map(SourcesReader::unit).distinct().count() > 1) {
            return null;
        }
        List<BigDecimal> values = withValue.stream().map(SourcesReader::value).sorted().toList();
        BigDecimal absolute = values.getLast().subtract(values.getFirst());
        BigDecimal shown =
                withValue.stream()
                        .filter(CellSource::shown)
                        .findFirst()
                        .map(SourcesReader::value)
                        .orElse(BigDecimal.ZERO);
        return new Spread(
                values.getFirst(),
                values.getLast(),
                absolute,
                shown.signum() == 0
                        ? null
                        : absolute.divide(shown.abs(), MathContext.DECIMAL64).doubleValue());
    }

    private static @Nullable BigDecimal value(CellSource source) {
        return source.current() == null ? null : source.current().value();
    }

    private static String unit(CellSource source) {
        return source.unit() + " " + source.unitMultiplier();
    }
}
