package org.sharedgrowth.observatory.reports.monitoring;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sharedgrowth.observatory.operation.Node;
import org.sharedgrowth.observatory.reports.figure.Follower;

/** The state of this node, for operators. It shows the amount of work, but no content. */
@Path("/api/reports/v1/node")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operation")
class NodeResource {
    private final Follower follower;
    private final Node node;

    NodeResource(Follower follower, Node node) {
        this.follower = follower;
        this.node = node;
    }

    @GET
    @RolesAllowed("admin")
    @Operation(
            operationId = "getReportsNode",
            summary = "Read the state of a node of the reports-service",
            description =
                    "Describes the node that answers: its version, whether it receives releases, up"
                            + " to which release it has assessed published reports, and its"
                            + " queues.")
    public NodeView get() {
        return new NodeView(
                node.name(),
                node.version(),
                node.startedAt(),
                follower.release(),
                follower.isReachable(),
                List.of(assessments()));
    }

    private NodeView.QueueView assessments() {
        int pending = follower.toAssess();
        return new NodeView.QueueView(
                "assessments", Math.max(0, pending - 1), Math.min(1, pending));
    }
}
