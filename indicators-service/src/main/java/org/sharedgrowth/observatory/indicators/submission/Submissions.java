package org.sharedgrowth.observatory.indicators.submission;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.identity.Caller;
import org.sharedgrowth.observatory.identity.Provider;
import org.sharedgrowth.observatory.identity.Role;
import org.sharedgrowth.observatory.indicators.problem.Page;
import org.sharedgrowth.observatory.indicators.problem.Paging;
import org.sharedgrowth.observatory.indicators.problem.Problem;
import org.sharedgrowth.observatory.indicators.submission.lifecycle.Actor;
import org.sharedgrowth.observatory.indicators.submission.lifecycle.Lifecycle;
import org.sharedgrowth.observatory.indicators.submission.lifecycle.Lifecycle.Command;
import org.sharedgrowth.observatory.indicators.submission.lifecycle.Lifecycle.Decision;
import org.sharedgrowth.observatory.indicators.submission.lifecycle.PublicationTime;
import org.sharedgrowth.observatory.indicators.submission.lifecycle.SubmissionState;
import org.sharedgrowth.observatory.indicators.submission.processing.CheckQueue;
import org.sharedgrowth.observatory.indicators.submission.upload.Spool;
import org.sharedgrowth.observatory.indicators.submission.upload.SubmissionConfig;
import org.sharedgrowth.observatory.indicators.submission.upload.Tags;

/** Submissions as their own office finds and withdraws them. Others' do not exist for a caller. */
@ApplicationScoped
class Submissions {
    private static final String UNDO =
            " What is public stays on record. To undo it, send the former figures again, or withdraw"
                    + " cells by rows with ACTION D, and release that.";

    private final Mutiny.SessionFactory sessions;
    private final CheckQueue queue;
    private final Spool spool;
    private final String ownOffice;

    Submissions(
            Mutiny.SessionFactory sessions,
            CheckQueue queue,
            Spool spool,
            SubmissionConfig config) {
        this.sessions = sessions;
        this.queue = queue;
        this.spool = spool;
        this.ownOffice = config.ownOffice();
    }

    /** A submission's id out of a path; what is no id names no submission. */
    static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw unknown(text);
        }
    }

    /** The office the caller speaks for; 403 without one. */
    static Provider office(Caller caller) {
        return caller.provider()
                .orElseThrow(() ->
                        Problem.forbidden(
                                "Your token names no office; submissions belong to offices."));
    }

    /** A submission of the caller's office; 404 if there is none such. */
    Uni<SubmissionEntity> get(UUID id, Caller caller) {
        return sessions.withSession(session ->
                session.find(SubmissionEntity.class, id).map(found -> own(found, id, caller)));
    }

    /**
     * The same on the connection of a transaction that is to change it: nobody else changes it
     * until that ends.
     */
    Uni<SubmissionEntity> hold(SqlConnection transaction, UUID id, Caller caller) {
        return SubmissionRow.hold(transaction, id).map(found -> own(found, id, caller));
    }

    /** The same of the observatory's own office; 403 if another one sent it. */
    Uni<SubmissionEntity> holdOwnHistory(SqlConnection transaction, UUID id) {
        return SubmissionRow.hold(transaction, id)
                .onItem()
                .ifNull()
                .failWith(() -> unknown(id.toString()))
                .invoke(found -> {
                    if (!found.provider.equals(ownOffice)) {
                        throw PublicationTime.notOurs(found.provider, ownOffice);
                    }
                });
    }

    Uni<SubmissionView> view(UUID id, Caller caller) {
        return get(id, caller).map(this::view);
    }

    SubmissionView view(SubmissionEntity entity) {
        return SubmissionView.of(entity, queue.progress(entity.id));
    }

    /** The office's submissions, the newest first. */
    Uni<Page<SubmissionView>> list(Caller caller, @Nullable SubmissionState state, Paging paging) {
        String provider = office(caller).id();
        String where =
                " where s.provider = :provider" + (state == null ? "" : " and s.state = :state");
        int size = paging.size();
        int first = Math.toIntExact(Math.min(paging.offset(), Integer.MAX_VALUE));
        return sessions.withSession(session -> {
            var items =
                    session.createQuery(
                                    "select s from SubmissionEntity s"
                                            + where
                                            + " order by s.number desc",
                                    SubmissionEntity.class)
                            .setParameter("provider", provider)
                            .setFirstResult(first)
                            .setMaxResults(size);
            var count =
                    session.createQuery(
                                    "select count(s) from SubmissionEntity s" + where, Long.class)
                            .setParameter("provider", provider);
            if (state != null) {
                items.setParameter("state", state);
                count.setParameter("state", state);
            }
            return items.getResultList()
                    .map(found -> found.stream().map(this::view).toList())
                    .chain(views ->
                            count.getSingleResult().map(total -> paging.of(views, total, null)));
        });
    }

    /**
     * Takes a submission back; again is no error, whatever its tag is by then.
     *
     * @param ifMatch its entity tag as the caller knows it
     */
    Uni<SubmissionView> withdraw(UUID id, Caller caller, String ifMatch) {
        return sessions.withTransaction(session ->
                        hold(session, id, caller)
                                .call(entity -> Actor.set(session, caller, Role.CONTRIBUTOR))
                                .chain(entity -> withdraw(session, entity, ifMatch)))
                .invoke(() -> spool.remove(id))
                .map(this::view);
    }

    private static Uni<SubmissionEntity> withdraw(
            Mutiny.Session session, SubmissionEntity entity, String ifMatch) {
        return switch (Lifecycle.decide(entity.state, new Command.Withdraw())) {
            case Decision.Moved(SubmissionState to) -> {
                Tags.require(ifMatch, entity.id, entity.version);
                entity.state = to;
                yield deleteVersions(session, entity).replaceWith(entity);
            }
            case Decision.Unchanged ignored -> Uni.createFrom().item(entity);
            case Decision.WrongState ignored ->
                    Uni.createFrom().failure(wrongState(entity, "withdrawn"));
            case Decision.SamePerson ignored ->
                    throw new IllegalStateException("withdrawing needs no second person");
        };
    }

    /** Deletes the rows of a submission that will not be released. */
    static Uni<Integer> deleteVersions(Mutiny.Session session, SubmissionEntity entity) {
        return delete(session, "series_version", entity)
                .chain(() -> delete(session, "source_version", entity));
    }

    private static Uni<Integer> delete(
            Mutiny.Session session, String table, SubmissionEntity entity) {
        return session.createNativeQuery("delete from " + table + " where submission = :number")
                .setParameter("number", entity.number)
                .executeUpdate();
    }

    /** The same in the transaction of a session. */
    static Uni<SubmissionEntity> hold(Mutiny.Session session, UUID id, Caller caller) {
        return session.find(SubmissionEntity.class, id, LockModeType.PESSIMISTIC_WRITE)
                .map(found -> own(found, id, caller));
    }

    private static SubmissionEntity own(@Nullable SubmissionEntity found, UUID id, Caller caller) {
        String provider = office(caller).id();
        if (found == null || !found.provider.equals(provider)) {
            throw unknown(id.toString());
        }
        return found;
    }

    private static Problem unknown(String id) {
        return Problem.notFound(
                "submission", id, "GET " + SubmissionView.PATH + " lists those of your office.");
    }

    /** What is asked for does not go with where the submission stands: 409. */
    static Problem wrongState(SubmissionEntity entity, String what) {
        return new Problem(
                409,
                "wrong-state",
                "The state does not allow it",
                "Submission "
                        + entity.id
                        + " is "
                        + entity.state
                        + " and cannot be "
                        + what
                        + "."
                        + (entity.state == SubmissionState.RELEASED ? UNDO : ""),
                List.of());
    }

    /** Somebody else changed it at the same time: 409. */
    static Problem changedMeanwhile(UUID id) {
        return new Problem(
                409,
                "changed-meanwhile",
                "The submission changed in the meantime",
                "Submission " + id + " was changed while this was done. Look at it and try again.",
                List.of());
    }
}
