package org.sharedgrowth.observatory.indicators.series;

import com.github.benmanes.caffeine.cache.AsyncCacheLoader;
import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.smallrye.mutiny.Uni;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.series.packed.PackedVersion;

/**
 * Versions that a newer release has replaced. They are added when this node replaces them, or read
 * from the database on request (only once for simultaneous requests), and are kept in a bounded
 * cache.
 */
final class OldVersions {
    private static final String QUERY =
            """
            select v.series_id, r.id, v.observations
            from unnest(?::bigint[], ?::bigint[]) as wanted (series, release)
            join release r on r.id = wanted.release
            join series_version v on v.series_id = wanted.series and v.submission = r.submission
            """;

    /** Reads an office's own version if it is stored separately, else the shown version. */
    private static final String OWN_QUERY =
            """
            select v.series_id, r.id, v.observations
            from unnest(?::bigint[], ?::bigint[]) as wanted (series, release)
            join release r on r.id = wanted.release
            join lateral (
                select o.series_id, o.observations, 1 as rank from source_version o
                where o.series_id = wanted.series and o.submission = r.submission
                union all
                select s.series_id, s.observations, 2 from series_version s
                where s.series_id = wanted.series and s.submission = r.submission
                order by rank limit 1) v on true
            """;

    /** Bytes of memory that an entry takes in addition to its content. */
    private static final int OVERHEAD = 270;

    /** Divisor for the share of the memory that is reserved for versions read together. */
    private static final int GROUPED_SHARE = 4;

    private final DataSource database;
    private final AsyncLoadingCache<Key, PackedVersion> cache;
    private final LoadingCache<Key, PackedVersion> synchronousCache;
    private final VersionGroups groups;

    /**
     * A version of a series, by the release that made it public.
     *
     * @param isOwn whether it is the office's own version, not the shown one
     */
    record Key(long seriesId, long release, boolean isOwn) {}

    /**
     * @param maximumBytes approximate memory
     * @param executor executor for blocking database access
     */
    OldVersions(DataSource database, long maximumBytes, Executor executor) {
        this.database = database;
        this.cache =
                Caffeine.newBuilder()
                        .maximumWeight(maximumBytes - maximumBytes / GROUPED_SHARE)
                        .weigher((Key key, PackedVersion version) -> OVERHEAD + version.length())
                        .executor(executor)
                        .buildAsync(AsyncCacheLoader.<Key, PackedVersion>bulk(this::load));
        this.synchronousCache = cache.synchronous();
        this.groups = new VersionGroups(maximumBytes / GROUPED_SHARE);
    }

    VersionGroups groups() {
        return groups;
    }

    /** The version if it is in memory, otherwise null. */
    @Nullable PackedVersion find(Key key) {
        return synchronousCache.getIfPresent(key);
    }

    /**
     * Adds a version that has just been replaced, so that it need not be read from the database.
     */
    void add(Key key, PackedVersion version) {
        // A copy: the version may be a part of an array that holds many others.
        synchronousCache.put(key, PackedVersion.forStorage(version.bytes()));
    }

    /** Reads the versions, which must either all be an office's own or all be the shown ones. */
    Uni<Map<Key, PackedVersion>> get(List<Key> keys) {
        return Uni.createFrom().completionStage(() -> cache.getAll(keys));
    }

    private Map<Key, PackedVersion> load(Set<? extends Key> keys) {
        boolean areOwn = keys.iterator().next().isOwn();
        List<Long> series = new ArrayList<>();
        List<Long> releases = new ArrayList<>();
        for (Key key : keys) {
            series.add(key.seriesId());
            releases.add(key.release());
        }
        Map<Key, PackedVersion> found = HashMap.newHashMap(keys.size());
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement(areOwn ? OWN_QUERY : QUERY)) {
            Array first = connection.createArrayOf("bigint", series.toArray());
            Array second = connection.createArrayOf("bigint", releases.toArray());
            statement.setArray(1, first);
            statement.setArray(2, second);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.put(
                            new Key(rows.getLong(1), rows.getLong(2), areOwn),
                            PackedVersion.forStorage(rows.getBytes(3)));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Old versions cannot be read", e);
        }
        return found;
    }
}
