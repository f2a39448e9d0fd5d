package org.sharedgrowth.observatory.indicators.analysis.derived.flow;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.contract.ProblemDocument.Fault;
import org.sharedgrowth.observatory.contract.ProblemType;
import org.sharedgrowth.observatory.indicators.release.Release;
import org.sharedgrowth.observatory.indicators.release.ReleaseCommand;
import org.sharedgrowth.observatory.indicators.release.ReleaseOutcome;
import org.sharedgrowth.observatory.indicators.release.Releases;
import org.sharedgrowth.observatory.indicators.series.packed.Confidentiality;
import org.sharedgrowth.observatory.indicators.series.packed.ContentHash;
import org.sharedgrowth.observatory.indicators.series.packed.PackedVersion;
import org.sharedgrowth.observatory.indicators.series.packed.PublicFingerprint;
import org.sharedgrowth.observatory.indicators.series.packed.PublicFingerprint.PublicRows;
import org.sharedgrowth.observatory.indicators.series.packed.SeriesId;
import org.sharedgrowth.observatory.indicators.structure.Dsd;
import org.sharedgrowth.observatory.messages.LocalizedText;
import org.sharedgrowth.observatory.service.problem.Problem;

/** Writes changed series of a derived flow and releases them, in the caller's transaction. */
@ApplicationScoped
class Publication {
    private static final String NUMBER =
            "select nextval(pg_get_serial_sequence('submission', 'number')) as number";

    private static final String ADD_SERIES =
            "insert into series (id, flow, key) values ($1, $2, $3) on conflict (id) do nothing";

    private static final String ADD_VERSION =
            """
            insert into series_version (series_id, submission, observation_count, content_hash,
                observations, public_print)
            values ($1, $2, $3, $4, $5, $6)
            """;

    private static final String DESCRIBE =
            """
            insert into derived_release (submission, code, kind, method, method_version,
                definition_version, parameters, seed, input_flow, input_release, figures, lineage)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
            """;

    private static final String INCREMENT_VERSION =
            "update derived_flow set version = version + 1 where code = $1";

    private final Releases releases;

    Publication(Releases releases) {
        this.releases = releases;
    }

    /**
     * The new content of a series.
     *
     * @param packed its content; a tombstone if the series no longer has figures
     * @param fingerprintBefore fingerprint of the public rows of the version that it replaces; 0 if
     *     the series is new
     */
    record Change(String key, byte[] packed, long fingerprintBefore) {}

    /**
     * Releases changes. The caller must have blocked other releases.
     *
     * @param head number of the newest release
     * @param provenance how the figures were made; its release number is ignored
     * @param lineage the lineage of computed figures; null for other kinds of releases
     * @param publishedAt the date of the release; null for now
     * @return number of the release; fails with 409 if the flow has a release of that date or later
     */
    Uni<Long> publish(
            SqlConnection transaction,
            long head,
            DerivedFlow flow,
            Dsd dsd,
            List<Change> changes,
            DerivedRelease provenance,
            byte @Nullable [] lineage,
            @Nullable Instant publishedAt) {
        PublicFingerprint fingerprint = new PublicFingerprint(new Confidentiality(dsd));
        List<Written> written =
                changes.stream()
                        .map(change -> Written.of(flow.dataKey(), change, fingerprint))
                        .sorted(Comparator.comparingLong(Written::id))
                        .toList();
        Release.Counts counts = Release.Counts.NONE;
        for (Written each : written) {
            counts = each.rows().countedAfter(each.change().fingerprintBefore(), counts);
        }
        Release.Counts finalCounts = counts;
        return transaction
                .preparedQuery(NUMBER)
                .execute()
                .map(rows -> rows.iterator().next().getLong("number"))
                .call(number -> write(transaction, flow, number, written))
                .call(number ->
                        transaction
                                .preparedQuery(DESCRIBE)
                                .execute(description(number, flow, provenance, lineage)))
                .call(() ->
                        transaction.preparedQuery(INCREMENT_VERSION).execute(Tuple.of(flow.code())))
                .chain(number ->
                        releases.release(
                                transaction,
                                new ReleaseCommand(
                                        number,
                                        head,
                                        flow.dataKey(),
                                        DerivedStructures.AGENCY,
                                        finalCounts,
                                        publishedAt,
                                        null)))
                .map(outcome -> number(outcome, flow));
    }

    private static Uni<Void> write(
            SqlConnection transaction, DerivedFlow flow, long number, List<Written> written) {
        if (written.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return transaction
                .preparedQuery(ADD_SERIES)
                .executeBatch(
                        written.stream()
                                .map(each ->
                                        Tuple.of(each.id(), flow.dataKey(), each.change().key()))
                                .toList())
                .chain(() ->
                        transaction
                                .preparedQuery(ADD_VERSION)
                                .executeBatch(
                                        written.stream()
                                                .map(each -> each.version(number))
                                                .toList()))
                .replaceWithVoid();
    }

    private static Tuple description(
            long number, DerivedFlow flow, DerivedRelease provenance, byte @Nullable [] lineage) {
        return Tuple.from(
                Arrays.asList(
                        number,
                        flow.code(),
                        provenance.kind().name(),
                        provenance.method(),
                        provenance.methodVersion(),
                        provenance.definition(),
                        ParameterJson.write(provenance.parameters()),
                        provenance.seed(),
                        provenance.inputFlow(),
                        provenance.inputRelease(),
                        provenance.figures(),
                        lineage == null ? null : Buffer.buffer(lineage)));
    }

    private static long number(ReleaseOutcome outcome, DerivedFlow flow) {
        return switch (outcome) {
            case ReleaseOutcome.Released(Release release) -> release.id();
            case ReleaseOutcome.TooEarly early ->
                    throw untimely(early.requested(), early.newestAt(), flow.code(), false);
            case ReleaseOutcome.Conflict _, ReleaseOutcome.InFuture _ ->
                    throw new IllegalStateException(
                            "unexpected outcome of releasing a derived flow: " + outcome);
        };
    }

    /**
     * The problem (409) of a release that would withdraw an input as of a date on which, or after
     * which, the derived flow has a release of its own.
     *
     * @param newestAt date of the flow's newest release
     * @param hasEnded whether the flow is no longer computed
     */
    static Problem untimely(Instant requested, Instant newestAt, String flow, boolean hasEnded) {
        String date = newestAt.toString();
        LocalizedText why =
                DerivedText.localized(
                        t -> hasEnded ? t.endedLater(flow, date) : t.computedLater(flow, date));
        return new Problem(
                ProblemType.UNTIMELY_RELEASE,
                why,
                List.of(Fault.ofParameter("publishedAt", requested.toString(), why)));
    }

    private record Written(long id, Change change, byte[] hash, PublicRows rows) {
        static Written of(String dataKey, Change change, PublicFingerprint fingerprint) {
            byte[] hash = ContentHash.of(change.packed());
            return new Written(
                    SeriesId.of(dataKey, change.key()),
                    change,
                    hash,
                    fingerprint.publicRows(change.packed(), hash));
        }

        Tuple version(long number) {
            return Tuple.of(
                    id,
                    number,
                    PackedVersion.of(change.packed()).size(),
                    Buffer.buffer(hash),
                    Buffer.buffer(change.packed()),
                    rows.fingerprint());
        }
    }
}
