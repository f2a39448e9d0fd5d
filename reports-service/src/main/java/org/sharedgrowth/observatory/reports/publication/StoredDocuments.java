package org.sharedgrowth.observatory.reports.publication;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sharedgrowth.observatory.reports.document.Edition;
import org.sharedgrowth.observatory.reports.figure.SealedEdition;
import org.sharedgrowth.observatory.reports.figure.SealedEditions;

/** Reads sealed documents. */
@ApplicationScoped
class StoredDocuments implements SealedEditions {
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private static final String PENDING =
            """
            select p.id, p.slug, p.release_id, p.document
            from publication p
            left join assessment a on a.publication_id = p.id
            where not exists (select 1 from publication later
                    where later.report_id = p.report_id and later.minor > p.minor)
                and (a.release_id is null or a.release_id < $1)
            """;

    private static final String CURRENT =
            """
            select p.slug, p.title, p.version, p.document
            from publication p
            where not exists (select 1 from publication later
                    where later.report_id = p.report_id and later.minor > p.minor)
                and exists (select 1 from unnest($1::text[]) as key
                    where strpos(p.document, key) > 0)
            order by p.slug
            """;

    private static final String WITH_CODE =
            """
            select c.fact, p.slug, p.title, p.version, p.language, p.published_at, p.release_id,
                p.release_at, p.document_sha256, p.document,
                not exists (select from publication later
                    where later.report_id = p.report_id and later.minor > p.minor)
            from check_code c join publication p on p.id = c.publication_id
            where c.code = $1
            """;

    private final Pool pool;
    private final ObjectMapper json;

    StoredDocuments(Pool pool, ObjectMapper json) {
        this.pool = pool;
        this.json = json;
    }

    StoredDocument read(String document) {
        try {
            return json.readValue(document, StoredDocument.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a sealed document cannot be parsed", e);
        }
    }

    @Override
    public List<SealedEdition> notAssessedAt(long release) {
        List<SealedEdition> editions = new ArrayList<>();
        for (Row row :
                pool.preparedQuery(PENDING).execute(Tuple.of(release)).await().atMost(TIMEOUT)) {
            editions.add(
                    new SealedEdition(
                            row.getUUID(0),
                            row.getString(1),
                            row.getLong(2),
                            read(row.getString(3)).edition()));
        }
        return editions;
    }

    /** The current version of a report. */
    record CurrentVersion(String slug, String title, String version, Edition edition) {}

    /** The current versions in which one of these series keys occurs, sorted by slug. Blocking. */
    List<CurrentVersion> currentVersionsWith(List<String> keys) {
        List<CurrentVersion> found = new ArrayList<>();
        for (Row row :
                pool.preparedQuery(CURRENT)
                        .execute(Tuple.of(keys.toArray(String[]::new)))
                        .await()
                        .atMost(TIMEOUT)) {
            found.add(
                    new CurrentVersion(
                            row.getString(0),
                            row.getString(1),
                            row.getString(2),
                            read(row.getString(3)).edition()));
        }
        return found;
    }

    /**
     * A figure found by its check code, with the version that contains it.
     *
     * @param fact name of the figure
     * @param current whether it is the current version
     */
    record CodedFigure(
            String fact,
            String slug,
            String title,
            String version,
            String language,
            Instant publishedAt,
            Views.Release release,
            String sha256,
            StoredDocument document,
            boolean current) {}

    /**
     * The figure that has this check code, which is given without its hyphen; empty if no figure
     * has it. Blocking.
     */
    Optional<CodedFigure> withCode(String code) {
        for (Row row :
                pool.preparedQuery(WITH_CODE).execute(Tuple.of(code)).await().atMost(TIMEOUT)) {
            return Optional.of(
                    new CodedFigure(
                            row.getString(0),
                            row.getString(1),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            row.getOffsetDateTime(5).toInstant(),
                            new Views.Release(row.getLong(6), row.getOffsetDateTime(7).toInstant()),
                            row.getString(8),
                            read(row.getString(9)),
                            row.getBoolean(10)));
        }
        return Optional.empty();
    }
}
