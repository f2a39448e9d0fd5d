package org.sharedgrowth.observatory.indicators.download;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.contract.ProblemType;
import org.sharedgrowth.observatory.indicators.exchange.request.DataVersion;
import org.sharedgrowth.observatory.indicators.problem.RefusalText;
import org.sharedgrowth.observatory.indicators.query.AsOf;
import org.sharedgrowth.observatory.indicators.query.Vintage;
import org.sharedgrowth.observatory.indicators.release.Recency;
import org.sharedgrowth.observatory.indicators.release.Release;
import org.sharedgrowth.observatory.indicators.series.SeriesStore;
import org.sharedgrowth.observatory.indicators.series.StoreState;
import org.sharedgrowth.observatory.indicators.structure.Dataflow;
import org.sharedgrowth.observatory.indicators.structure.Dataflows;
import org.sharedgrowth.observatory.indicators.structure.registration.Structures;
import org.sharedgrowth.observatory.service.problem.Problem;

/** Finds the file of a flow at a release. */
@ApplicationScoped
class Downloads {
    private final Structures structures;
    private final SeriesStore store;
    private final Exports exports;

    Downloads(Structures structures, SeriesStore store, Exports exports) {
        this.structures = structures;
        this.store = store;
        this.exports = exports;
    }

    /**
     * A file and what it contains.
     *
     * @param version the version of the data, with the entity tag of the file
     * @param key key of the requested form; it differs from the key of the stored file if the
     *     answer is compressed
     * @param gzipped whether the file is the compressed form of what was requested
     * @param pinned whether the request named the vintage, so that the answer never changes
     */
    record Found(
            FileKey key, StoredFile file, DataVersion version, boolean gzipped, boolean pinned) {}

    /**
     * Finds the file, and writes it if necessary.
     *
     * @param takesGzip whether the client accepts gzip as a content coding
     * @param release number as sent; null if absent
     * @param asOf as sent; null if absent
     */
    Uni<Found> find(
            String flowId,
            FileForm form,
            boolean takesGzip,
            @Nullable String release,
            @Nullable String asOf) {
        Dataflow flow = Dataflows.named(flowId, structures.current());
        Dataflow.View view = flow.view();
        if (view != null) {
            throw Problem.notFound(
                    RefusalText.localized(t ->
                            t.wholeDataSetOfPart(
                                    Problem.shown(flowId), String.valueOf(view.source()))));
        }
        Vintage vintage = AsOf.read(asOf, release, Instant.now());
        StoreState state = store.state();
        long shown = AsOf.release(vintage, state.log(), flow.dataKey());
        @Nullable Release newest = state.log().find(state.publicRelease(flow.dataKey(), shown));
        if (newest == null) {
            throw Problem.notFound(
                    RefusalText.localized(t -> t.nothingReleasedYet(Problem.shown(flowId))));
        }
        FileForm stored = takesGzip ? form.gzipped() : form;
        FileKey key = new FileKey(flow, newest.id(), stored);
        FileWriter writer =
                new FileWriter(key, state.flow(flow.dataKey(), newest.id()), newest.publishedAt());
        boolean pinned = !(vintage instanceof Vintage.Now);
        return exports.get(key, writer::write)
                .map(file -> {
                    Recency recency = Recency.of(state.log(), newest.id());
                    return new Found(
                            new FileKey(flow, newest.id(), form),
                            file,
                            new DataVersion(file.tag(), recency),
                            stored != form,
                            pinned);
                });
    }

    /** The files of a flow at one release, in every form; writes those that are missing. */
    Uni<List<Found>> all(String flowId, @Nullable String release, @Nullable String asOf) {
        Uni<List<Found>> all = Uni.createFrom().item(List.of());
        for (FileForm form : FileForm.values()) {
            all =
                    all.chain(files ->
                            find(flowId, form, false, release, asOf)
                                    .map(found ->
                                            Stream.concat(files.stream(), Stream.of(found))
                                                    .toList()));
        }
        return all.chain(files -> {
            // A release may have arrived after the first file was found and before the last.
            boolean areOfOneRelease =
                    files.stream().map(found -> found.key().release()).distinct().count() == 1;
            return areOfOneRelease
                    ? Uni.createFrom().item(files)
                    : all(flowId, String.valueOf(files.getFirst().key().release()), null);
        });
    }

    /**
     * The problem (503) if writing a file takes longer than a request may wait; writing continues.
     */
    static Problem beingWritten() {
        return new Problem(
                        ProblemType.BEING_WRITTEN,
                        RefusalText.localized(RefusalText::fileBeingWritten))
                .header("Retry-After", "10");
    }
}
