package org.sharedgrowth.observatory.gateway.operator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.sharedgrowth.observatory.gateway.portal.operator.ServiceNode;
import org.sharedgrowth.observatory.gateway.session.FreshTokens;
import org.sharedgrowth.observatory.gateway.session.Session;
import org.sharedgrowth.observatory.gateway.upstream.Answer;
import org.sharedgrowth.observatory.gateway.upstream.Calls;
import org.sharedgrowth.observatory.gateway.upstream.NodeState;
import org.sharedgrowth.observatory.gateway.upstream.Upstream;
import org.sharedgrowth.observatory.gateway.upstream.Upstreams;

/** Requests the state of every node of both services, also of nodes behind an open breaker. */
@Singleton
class ServiceNodes {
    private static final Logger LOG = Logger.getLogger(ServiceNodes.class);

    private final Calls calls;
    private final Upstreams upstreams;
    private final FreshTokens tokens;
    private final OperatorConfig config;
    private final ObjectReader reader;

    ServiceNodes(
            Calls calls,
            Upstreams upstreams,
            FreshTokens tokens,
            OperatorConfig config,
            ObjectMapper mapper) {
        this.calls = calls;
        this.upstreams = upstreams;
        this.tokens = tokens;
        this.config = config;
        this.reader =
                mapper.readerFor(ServiceNode.Report.class)
                        .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /**
     * The states of all nodes: first those of the indicators service, then those of the reports
     * service, each in the order of its list of nodes. Fails only if there is no valid token for
     * the session.
     */
    Future<List<ServiceNode>> all(Session session) {
        return tokens.of(session)
                .compose(token -> {
                    MultiMap headers =
                            MultiMap.caseInsensitiveMultiMap()
                                    .add("Accept", "application/json")
                                    .add("Authorization", "Bearer " + token);
                    Future<List<ServiceNode>> indicators =
                            of(upstreams.indicators(), "/api/indicators/v1/node", headers);
                    Future<List<ServiceNode>> reports =
                            of(upstreams.reports(), "/api/reports/v1/node", headers);
                    return Future.join(indicators, reports)
                            .map(both ->
                                    Stream.concat(
                                                    indicators.result().stream(),
                                                    reports.result().stream())
                                            .toList());
                });
    }

    private Future<List<ServiceNode>> of(Upstream service, String target, MultiMap headers) {
        List<Future<ServiceNode>> futures =
                service.states().stream().map(node -> requestState(node, target, headers)).toList();
        return Future.all(futures).map(done -> done.<ServiceNode>list());
    }

    private Future<ServiceNode> requestState(NodeState node, String target, MultiMap headers) {
        return calls.getFromNode(node.host(), node.port(), target, headers, config.timeout())
                .map(answer -> read(node, answer))
                .recover(failure ->
                        Future.succeededFuture(
                                ServiceNode.down(
                                        node.server(), node.address(), ServiceNode.Fault.SILENT)));
    }

    private ServiceNode read(NodeState node, Answer answer) {
        if (answer.status() != 200) {
            return ServiceNode.down(
                    node.server(), node.address(), ServiceNode.Fault.of(answer.status()));
        }
        try {
            return ServiceNode.up(
                    node.server(), node.address(), reader.readValue(answer.body().getBytes()));
        } catch (JsonProcessingException e) {
            LOG.warnf(
                    "The state that %s sent does not match its contract: %s",
                    node.address(), e.getMessage());
            return ServiceNode.down(node.server(), node.address(), ServiceNode.Fault.UNREADABLE);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
