package org.sharedgrowth.observatory.indicators.analysis.index;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.analysis.index.definition.Definition;
import org.sharedgrowth.observatory.analysis.index.definition.DefinitionReader;
import org.sharedgrowth.observatory.analysis.index.definition.DefinitionWriter;
import org.sharedgrowth.observatory.analysis.index.definition.ParsedDefinition;
import org.sharedgrowth.observatory.service.problem.Problem;

/** Reads and adds registered definitions of indices. Does not block. */
@ApplicationScoped
public class IndexDefinitions {
    private static final String SELECT =
            "select code, version, definition, registered_by, registered_at from index_definition";

    private static final String ADD =
            """
            insert into index_definition (code, version, status, definition, registered_by)
            values ($1, $2, $3, $4, $5) on conflict (code, version) do nothing
            """;

    private final Pool pool;

    /** By code and version; a row never changes, so a parsed definition stays valid. */
    private final Map<List<String>, Definition> parsed = new ConcurrentHashMap<>();

    IndexDefinitions(Pool pool) {
        this.pool = pool;
    }

    /** All versions of all indices by code, in the order of their registration. */
    public Uni<List<StoredDefinition>> all() {
        return select(SELECT + " order by code, number", Tuple.tuple());
    }

    /**
     * The versions of an index in the order of their registration; fails with 404 if there are
     * none.
     */
    public Uni<List<StoredDefinition>> versions(String code) {
        if (code.indexOf('\0') >= 0) {
            // The database can neither store text with this character nor compare with it.
            return Uni.createFrom().failure(unknown(code));
        }
        return select(SELECT + " where code = $1 order by number", Tuple.of(code))
                .invoke(found -> {
                    if (found.isEmpty()) {
                        throw unknown(code);
                    }
                });
    }

    private static Problem unknown(String code) {
        return Problem.notFound(IndexText.localized(t -> t.unknownIndex(Problem.shown(code))));
    }

    /**
     * A version of an index; fails with 404 if it does not exist.
     *
     * @param version null for the newest verified one, or the newest if none is verified
     */
    public Uni<StoredDefinition> get(String code, @Nullable String version) {
        return versions(code)
                .map(all -> version == null ? current(all) : require(all, code, version));
    }

    /**
     * The version that is used unless a request names one: the newest verified version or, if none
     * is verified, the newest.
     */
    static StoredDefinition current(List<StoredDefinition> versions) {
        return versions.stream()
                .filter(StoredDefinition::isVerified)
                .reduce((_, later) -> later)
                .orElseGet(versions::getLast);
    }

    private static StoredDefinition require(
            List<StoredDefinition> all, String code, String version) {
        return all.stream()
                .filter(each -> each.definition().version().equals(version))
                .findFirst()
                .orElseThrow(() ->
                        Problem.notFound(
                                IndexText.localized(t ->
                                        t.unknownVersion(
                                                Problem.shown(code), Problem.shown(version)))));
    }

    /**
     * Registers a version.
     *
     * @return true if it was added; false if the index already has a version of this name
     */
    Uni<Boolean> add(Definition definition, String by) {
        return pool.preparedQuery(ADD)
                .execute(row(definition, by))
                .map(done -> done.rowCount() > 0);
    }

    /** Registers the versions that do not exist yet. */
    Uni<Void> addMissing(List<Definition> definitions) {
        return pool.preparedQuery(ADD)
                .executeBatch(definitions.stream().map(each -> row(each, null)).toList())
                .replaceWithVoid();
    }

    private static Tuple row(Definition definition, @Nullable String by) {
        return Tuple.from(
                Arrays.asList(
                        definition.code(),
                        definition.version(),
                        definition.status().name().toLowerCase(Locale.ROOT),
                        DefinitionWriter.write(definition),
                        by));
    }

    private Uni<List<StoredDefinition>> select(String statement, Tuple values) {
        return pool.preparedQuery(statement)
                .execute(values)
                .map(rows ->
                        StreamSupport.stream(rows.spliterator(), false).map(this::stored).toList());
    }

    private StoredDefinition stored(Row row) {
        String text = row.getString("definition");
        Definition definition =
                parsed.computeIfAbsent(
                        List.of(row.getString("code"), row.getString("version")),
                        key -> parse(key, text));
        return new StoredDefinition(
                definition,
                text,
                row.getString("registered_by"),
                row.getOffsetDateTime("registered_at").toInstant());
    }

    private static Definition parse(List<String> key, String text) {
        return switch (DefinitionReader.read(text)) {
            case ParsedDefinition.Valid(Definition definition) -> definition;
            case ParsedDefinition.Invalid invalid ->
                    throw new IllegalStateException(
                            "faulty stored definition " + key + ": " + invalid.faults());
        };
    }
}
