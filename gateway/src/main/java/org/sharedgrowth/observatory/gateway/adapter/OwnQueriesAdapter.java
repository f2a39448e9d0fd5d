package org.sharedgrowth.observatory.gateway.adapter;

import io.vertx.core.Future;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.sharedgrowth.observatory.gateway.portal.edge.SavedQueries;
import org.sharedgrowth.observatory.gateway.query.OwnQueries;
import org.sharedgrowth.observatory.identity.Caller;

/** Makes {@link OwnQueries} available to the pages about saved queries. */
@Singleton
record OwnQueriesAdapter(OwnQueries queries) implements SavedQueries {
    @Override
    public Future<List<SavedQuery>> of(Caller caller) {
        return queries.of(caller).map(all -> all.stream().map(OwnQueriesAdapter::query).toList());
    }

    @Override
    public int max() {
        return queries.max();
    }

    @Override
    public Future<SavedQuery> save(Caller caller, String name, String view, String idempotencyKey) {
        return queries.save(caller, name, view, idempotencyKey).map(saved -> query(saved.query()));
    }

    @Override
    public Future<SavedQuery> change(
            Caller caller, UUID id, String version, String name, String view) {
        return queries.change(caller, id, version, name, view).map(OwnQueriesAdapter::query);
    }

    @Override
    public Future<Void> delete(Caller caller, UUID id) {
        return queries.delete(caller, id);
    }

    private static SavedQuery query(org.sharedgrowth.observatory.gateway.query.SavedQuery query) {
        return new SavedQuery(
                query.id(), query.name(), query.view(), query.made(), query.version());
    }
}
