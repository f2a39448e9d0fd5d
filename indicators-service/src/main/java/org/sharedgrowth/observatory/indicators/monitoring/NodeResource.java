package org.sharedgrowth.observatory.indicators.monitoring;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.release.Release;
import org.sharedgrowth.observatory.indicators.release.ReleaseLog;
import org.sharedgrowth.observatory.indicators.series.SeriesStore;
import org.sharedgrowth.observatory.operation.Node;

/** The state of this node, for operators. It shows the amount of work, but no content. */
@Path("/api/indicators/v1/node")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operation", description = "State of the nodes.")
class NodeResource {
    private final SeriesStore store;
    private final Instance<WorkQueue> queues;
    private final Node node;

    NodeResource(SeriesStore store, Instance<WorkQueue> queues, Node node) {
        this.store = store;
        this.queues = queues;
        this.node = node;
    }

    @GET
    @RolesAllowed("admin")
    @Operation(
            operationId = "getIndicatorsNode",
            summary = "Read the state of a node of the indicators-service",
            description =
                    "The version of the node that answers, the release it serves,"
                            + " and its queues.")
    public NodeView get() {
        ReleaseLog log = store.state().log();
        @Nullable Release newest = log.find(log.last());
        return new NodeView(
                node.name(),
                node.version(),
                node.startedAt(),
                log.last(),
                newest == null ? null : newest.publishedAt(),
                depths());
    }

    private List<QueueView> depths() {
        return queues.stream()
                .map(WorkQueue::depth)
                .sorted(Comparator.comparing(QueueView::name))
                .toList();
    }
}
