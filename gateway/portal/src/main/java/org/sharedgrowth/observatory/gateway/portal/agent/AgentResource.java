package org.sharedgrowth.observatory.gateway.portal.agent;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.portal.agent.protocol.Fault;
import org.sharedgrowth.observatory.gateway.portal.agent.protocol.Head;
import org.sharedgrowth.observatory.gateway.portal.agent.protocol.Message;
import org.sharedgrowth.observatory.gateway.portal.agent.protocol.MessageReader;
import org.sharedgrowth.observatory.gateway.portal.agent.protocol.Origins;
import org.sharedgrowth.observatory.gateway.portal.agent.protocol.Reply;

/** The endpoint to which assistants send their messages. */
@Path("/mcp")
@Produces(MediaType.WILDCARD)
class AgentResource {
    private static final URI HELP = URI.create("/help/agents");

    private final AgentServer server;
    private final Origins origins;

    /**
     * @param origins web origins whose pages may send messages; this site's own if none are
     *     configured
     */
    AgentResource(
            AgentServer server,
            @ConfigProperty(name = "gateway.agent.origins") Optional<List<String>> origins,
            @ConfigProperty(name = "observatory.public-origin") String publicOrigin) {
        this.server = server;
        this.origins = new Origins(origins.orElse(List.of(publicOrigin)));
    }

    /** Answers one message. */
    @PermitAll
    @POST
    @Consumes(MediaType.WILDCARD)
    public Uni<RestResponse<String>> message(RoutingContext context) {
        HttpServerRequest request = context.request();
        MessageReader reader = new MessageReader(Head.of(request::getHeader));
        try {
            origins.check(request.headers().getAll("Origin"));
            Buffer body = context.body().buffer();
            Message message = reader.read(body == null ? new byte[0] : body.getBytes());
            return (message.id() == null
                            ? Uni.createFrom().item(Reply.accepted())
                            : server.answer(message))
                    .map(AgentResource::response);
        } catch (Fault fault) {
            return Uni.createFrom().item(response(Reply.of(reader.id(), fault)));
        }
    }

    /** Redirects browsers to the page that explains this address; other programs get 405. */
    @PermitAll
    @GET
    public RestResponse<String> explain(@RestHeader("Accept") @Nullable String accept) {
        return accept != null && accept.contains(MediaType.TEXT_HTML)
                ? RestResponse.seeOther(HELP)
                : methodNotAllowed();
    }

    /** Not supported: there are no sessions to end. */
    @PermitAll
    @DELETE
    public RestResponse<String> end() {
        return methodNotAllowed();
    }

    private static RestResponse<String> methodNotAllowed() {
        return ResponseBuilder.<String>create(405)
                .header("Allow", "POST")
                .header("Cache-Control", "no-store")
                .build();
    }

    private static RestResponse<String> response(Reply reply) {
        ResponseBuilder<String> response =
                ResponseBuilder.<String>create(reply.status())
                        .header("Cache-Control", "no-store")
                        .header("X-Content-Type-Options", "nosniff");
        if (!reply.body().isEmpty()) {
            response.entity(reply.body()).type(MediaType.APPLICATION_JSON);
        }
        return response.build();
    }
}
