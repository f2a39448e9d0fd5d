package org.sharedgrowth.observatory.gateway.query;

import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.sharedgrowth.observatory.gateway.access.TokenDigest;
import org.sharedgrowth.observatory.gateway.change.Changes;
import org.sharedgrowth.observatory.gateway.problem.ContractProblems;
import org.sharedgrowth.observatory.gateway.problem.IdempotencyKey;
import org.sharedgrowth.observatory.gateway.problem.Outages;
import org.sharedgrowth.observatory.gateway.problem.QueryProblems;
import org.sharedgrowth.observatory.gateway.problem.Refused;
import org.sharedgrowth.observatory.gateway.query.QueryStore.OwnerTransaction;
import org.sharedgrowth.observatory.identity.Caller;

/**
 * Lets owners list, save, change and delete their saved queries. A request that is refused fails
 * with {@link Refused} and changes nothing.
 */
@Singleton
public class OwnQueries {
    /** Path of these operations for API clients; the portal's forms do the same. */
    public static final String API = "/api/gateway/v1/queries";

    private static final Pattern VERSION = Pattern.compile("\"?([1-9][0-9]{0,8})\"?");
    private static final int NO_VERSION = -1;

    /**
     * The result of a request to save.
     *
     * @param replayed whether an earlier request saved it
     */
    public record SaveResult(SavedQuery query, boolean replayed) {}

    private final QueryStore store;
    private final Changes changes;
    private final QueryConfig config;

    OwnQueries(QueryStore store, Changes changes, QueryConfig config) {
        this.store = store;
        this.changes = changes;
        this.config = config;
    }

    /** The saved queries of the caller, the newest first. */
    public Future<List<SavedQuery>> of(Caller caller) {
        return withTimeout(store.queriesOf(caller.subject()));
    }

    /** Maximum number of saved queries of a caller. */
    public int max() {
        return config.perOwner();
    }

    /**
     * Saves a view.
     *
     * @param view path and parameters of a public page of this site
     * @param idempotencyKey the request's Idempotency-Key
     */
    public Future<SaveResult> save(Caller caller, String name, String view, String idempotencyKey) {
        return validate(
                        () -> {
                            IdempotencyKey.check(idempotencyKey);
                            return QueryText.of(name, view);
                        })
                .compose(text -> withTimeout(saveOnce(caller, text, idempotencyKey)));
    }

    private Future<SaveResult> saveOnce(Caller caller, QueryText text, String idempotencyKey) {
        UUID id = idOf(caller, idempotencyKey);
        TokenDigest payload = TokenDigest.of(text.name() + "\n" + text.view());
        return store.runExclusively(
                        caller.subject(),
                        transaction ->
                                transaction
                                        .findEarlierRequest(id)
                                        .compose(earlier ->
                                                earlier.isPresent()
                                                        ? repeat(earlier.get(), payload)
                                                        : add(transaction, id, text, payload)))
                .onSuccess(saved -> {
                    if (!saved.replayed()) {
                        audit(caller, HttpMethod.POST, API);
                    }
                });
    }

    /**
     * The id of the query that a request with this key saves; it depends only on the owner and the
     * key.
     */
    private static UUID idOf(Caller caller, String idempotencyKey) {
        TokenDigest digest = TokenDigest.of(caller.subject() + "\nsave\n" + idempotencyKey);
        return new UUID(digest.a(), digest.b());
    }

    private static Future<SaveResult> repeat(
            QueryStore.EarlierRequest earlier, TokenDigest payload) {
        return earlier.payload().equals(payload)
                ? Future.succeededFuture(new SaveResult(earlier.query(), true))
                : Future.failedFuture(new Refused(ContractProblems.idempotencyKeyReused()));
    }

    private Future<SaveResult> add(
            OwnerTransaction transaction, UUID id, QueryText text, TokenDigest payload) {
        return transaction
                .count()
                .compose(count ->
                        count < config.perOwner()
                                ? transaction.add(id, text, payload)
                                : Future.failedFuture(
                                        new Refused(QueryProblems.tooMany(config.perOwner()))))
                .map(query -> new SaveResult(query, false));
    }

    /**
     * Replaces the name and the view of a saved query.
     *
     * @param match the request's If-Match: the version that the client read, or {@code *}
     */
    public Future<SavedQuery> change(
            Caller caller, UUID id, String match, String name, String view) {
        return validate(() -> new Change(id, match, version(match), QueryText.of(name, view)))
                .compose(change -> withTimeout(applyChange(caller, change)));
    }

    private record Change(UUID id, String match, int version, QueryText text) {}

    private Future<SavedQuery> applyChange(Caller caller, Change change) {
        String owner = caller.subject();
        return store.change(owner, change.id(), change.version(), change.text())
                .compose(found ->
                        found.map(Future::succeededFuture)
                                .orElseGet(() -> explainRefusal(owner, change)))
                .onSuccess(done -> audit(caller, HttpMethod.PUT, API + "/" + change.id()));
    }

    private static int version(String match) {
        if (match.isBlank()) {
            throw new Refused(ContractProblems.missingHeader("If-Match"));
        }
        if (match.equals("*")) {
            return QueryStore.ANY_VERSION;
        }
        var matcher = VERSION.matcher(match.strip());
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : NO_VERSION;
    }

    private Future<SavedQuery> explainRefusal(String owner, Change change) {
        return store.version(owner, change.id())
                .compose(version ->
                        Future.failedFuture(
                                new Refused(
                                        version.map(current ->
                                                        QueryProblems.changed(
                                                                change.match(), current))
                                                .orElseGet(() ->
                                                        QueryProblems.noSuchQuery(change.id())))));
    }

    /** Deletes a saved query. */
    public Future<Void> delete(Caller caller, UUID id) {
        Future<Boolean> deleted =
                store.delete(caller.subject(), id)
                        .onSuccess(existed -> {
                            if (existed) {
                                audit(caller, HttpMethod.DELETE, API + "/" + id);
                            }
                        });
        return withTimeout(deleted)
                .compose(existed ->
                        existed
                                ? Future.succeededFuture()
                                : Future.failedFuture(new Refused(QueryProblems.noSuchQuery(id))));
    }

    private static <T> Future<T> validate(Supplier<T> check) {
        try {
            return Future.succeededFuture(check.get());
        } catch (Refused refused) {
            return Future.failedFuture(refused);
        }
    }

    private void audit(Caller caller, HttpMethod method, String path) {
        changes.recordAllowed(changes.of(caller, method, path));
    }

    private <T> Future<T> withTimeout(Future<T> answer) {
        return Outages.withDatabaseTimeout(answer, config.timeout());
    }
}
