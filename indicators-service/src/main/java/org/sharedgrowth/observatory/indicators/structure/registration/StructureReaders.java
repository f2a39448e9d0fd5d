package org.sharedgrowth.observatory.indicators.structure.registration;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.sharedgrowth.observatory.contract.ProblemType;
import org.sharedgrowth.observatory.indicators.problem.RefusalText;
import org.sharedgrowth.observatory.operation.Node;
import org.sharedgrowth.observatory.service.problem.Problem;

/**
 * The active nodes with the format that each can read. A node that finds a row it cannot read stops
 * following structures and cannot restart, so such rows are written only when all nodes can read
 * them.
 */
@ApplicationScoped
class StructureReaders {
    /**
     * The format that this version reads. Increase it with every change that older versions cannot
     * read.
     */
    static final int FORMAT = 2;

    /** The first format with drafts. */
    private static final int FIRST_FORMAT_WITH_DRAFTS = 2;

    /** A node counts as active for this long after a report; it reports every five seconds. */
    private static final int MAX_SILENCE_SECONDS = 20;

    private static final String REPORT =
            """
            with forgotten as (
                delete from structure_reader
                where seen_at < now() - interval '1 day' and process <> ?)
            insert into structure_reader (process, node, version, format, seen_at)
            values (?, ?, ?, ?, now())
            on conflict (process) do update set seen_at = now()
            """;

    /**
     * Selects names and versions of the active nodes that cannot read a format. Nodes of versions
     * older than this table do not report, but they listen for notifications; only their addresses
     * are known.
     */
    private static final String UNABLE_NODES =
            """
            select node || ' (' || version || ')' from structure_reader
            where format < :format and seen_at > now() - make_interval(secs => :silence)
            union all
            select coalesce(host(client_addr), 'localhost') || ' (?)'
            from pg_stat_activity
            where datname = current_database() and usename in (current_user, session_user)
                and query = 'listen structure' and application_name <> :program
            order by 1
            """;

    private final Node node;
    private final UUID process = UUID.randomUUID();

    StructureReaders(Node node) {
        this.node = node;
    }

    /** Records that this node is active. */
    void report(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(REPORT)) {
            insert.setObject(1, process);
            insert.setObject(2, process);
            insert.setString(3, node.name());
            insert.setString(4, node.version());
            insert.setInt(5, FORMAT);
            insert.executeUpdate();
        }
    }

    /**
     * Checks that every active node can read drafts.
     *
     * @throws Problem 409 naming the nodes that cannot read them
     */
    Uni<Void> requireDraftSupport(Mutiny.Session session) {
        return session.createNativeQuery(UNABLE_NODES, String.class)
                .setParameter("format", FIRST_FORMAT_WITH_DRAFTS)
                .setParameter("silence", MAX_SILENCE_SECONDS)
                .setParameter("program", node.program())
                .getResultList()
                .invoke(unable -> {
                    if (!unable.isEmpty()) {
                        throw unreadable(unable);
                    }
                })
                .replaceWithVoid();
    }

    private static Problem unreadable(List<String> unable) {
        String nodes = unable.stream().map(Problem::shown).collect(Collectors.joining(", "));
        return new Problem(
                ProblemType.DRAFTS_NOT_READABLE,
                RefusalText.localized(
                        t -> t.nodesWithoutDrafts(nodes, String.valueOf(MAX_SILENCE_SECONDS))));
    }
}
