package org.sharedgrowth.observatory.gateway.portal.operator;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sharedgrowth.observatory.gateway.portal.operator.NodeStates.Gateways;
import org.sharedgrowth.observatory.gateway.portal.operator.OperatorView.BreakerRow;
import org.sharedgrowth.observatory.gateway.portal.operator.OperatorView.QueueRow;
import org.sharedgrowth.observatory.gateway.portal.operator.OperatorView.Row;
import org.sharedgrowth.observatory.gateway.portal.operator.OperatorView.TierRow;
import org.sharedgrowth.observatory.messages.Formats;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.Markup;
import org.sharedgrowth.observatory.messages.Texts;

/** Makes the operator's page from the states of the nodes. */
final class OperatorPage {
    private static final String GATEWAY = "gateway";
    private static final String LIMITS = "/api/gateway/v1/limits";

    private final Gateways gateways;
    private final List<ServiceNode> services;
    private final OperatorText text;
    private final Formats formats;

    private OperatorPage(Gateways gateways, List<ServiceNode> services, Language language) {
        this.gateways = gateways;
        this.services = services;
        this.text = Texts.of(OperatorText.class, language);
        this.formats = Formats.of(language);
    }

    static OperatorView of(
            Gateways gateways, List<ServiceNode> services, Instant now, Language language) {
        return new OperatorPage(gateways, services, language).view(now);
    }

    private OperatorView view(Instant now) {
        List<Row> nodes = nodes();
        int unhealthy = (int) nodes.stream().filter(row -> !row.fault().isEmpty()).count();
        return new OperatorView(
                unhealthy == 0
                        ? text.allHealthy(nodes.size())
                        : text.unhealthy(unhealthy, nodes.size()),
                text.asOf(moment(now)),
                notes(),
                nodes,
                queues(),
                breakers(),
                tiers(),
                text.limits(Markup.link(LIMITS, LIMITS)));
    }

    private String moment(Instant instant) {
        return formats.dateAndTime(instant, ZoneOffset.UTC);
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (!gateways.othersKnown()) {
            notes.add(text.othersUnknown());
        }
        List<String> versions =
                Stream.concat(
                                gateways.all().stream().map(GatewayState::version),
                                services.stream()
                                        .flatMap(node -> node.report().stream())
                                        .map(ServiceNode.Report::version))
                        .distinct()
                        .sorted()
                        .toList();
        if (versions.size() > 1) {
            notes.add(text.versions(versions));
        }
        return notes;
    }

    private List<Row> nodes() {
        List<Row> rows = new ArrayList<>();
        for (GatewayState gateway : gateways.all()) {
            rows.add(
                    new Row(
                            GATEWAY,
                            gateway.node(),
                            gateway.version(),
                            moment(gateway.startedAt()),
                            text.servesNone(),
                            ""));
        }
        for (ServiceNode node : services) {
            rows.add(
                    node.report()
                            .map(report -> row(node, report))
                            .orElseGet(() -> withoutReport(node)));
        }
        return rows;
    }

    private Row withoutReport(ServiceNode node) {
        String unknown = text.notKnown();
        String fault = fault(node.fault().orElse(ServiceNode.Fault.SILENT));
        return new Row(node.service(), node.address(), unknown, unknown, unknown, fault);
    }

    private String fault(ServiceNode.Fault fault) {
        if (fault.status() == 0) {
            return text.noAnswer();
        }
        return fault.readable()
                ? text.answersWith(Integer.toString(fault.status()))
                : text.unreadable();
    }

    private Row row(ServiceNode node, ServiceNode.Report report) {
        long behind = newest() - report.release();
        List<String> faults = new ArrayList<>();
        if (Boolean.FALSE.equals(report.feedReachable())) {
            faults.add(text.noFeed());
        }
        if (behind > 0) {
            faults.add(text.behind(behind));
        }
        return new Row(
                node.service(),
                report.node() + " (" + node.address() + ")",
                report.version(),
                moment(report.startedAt()),
                report.release() == 0 ? text.noneYet() : Long.toString(report.release()),
                String.join(", ", faults));
    }

    private long newest() {
        return services.stream()
                .flatMap(node -> node.report().stream())
                .mapToLong(ServiceNode.Report::release)
                .max()
                .orElse(0);
    }

    private List<QueueRow> queues() {
        List<QueueRow> rows = new ArrayList<>();
        for (GatewayState gateway : gateways.all()) {
            gateway.queues().forEach(queue -> rows.add(row(GATEWAY, gateway.node(), queue)));
        }
        for (ServiceNode node : services) {
            node.report()
                    .ifPresent(report ->
                            report.queues()
                                    .forEach(queue ->
                                            rows.add(row(node.service(), report.node(), queue))));
        }
        return rows;
    }

    private QueueRow row(String part, String node, WorkQueue queue) {
        return new QueueRow(
                text.queueOf(queue.name().replace("-", "")),
                part,
                node,
                formats.number(queue.waiting()),
                formats.number(queue.running()));
    }

    private List<BreakerRow> breakers() {
        return gateways.all().stream()
                .flatMap(gateway ->
                        gateway.breakers().stream()
                                .map(node ->
                                        new BreakerRow(
                                                node.host() + ":" + node.port(),
                                                node.server(),
                                                gateway.node(),
                                                node.open(),
                                                node.open() ? text.open() : text.closed(),
                                                formats.number(node.failures()))))
                .toList();
    }

    /** The tiers with any requests. */
    private List<TierRow> tiers() {
        return gateways.all().stream()
                .flatMap(gateway ->
                        gateway.tiers().stream()
                                .filter(tier -> tier.requests() > 0 || tier.use().callers() > 0)
                                .map(tier -> row(gateway.node(), tier)))
                .toList();
    }

    private TierRow row(String gateway, GatewayState.TierCount count) {
        return new TierRow(
                count.use().tier(),
                gateway,
                formats.number(count.use().callers()),
                formats.number(count.use().fullest()),
                formats.number(count.requests()),
                formats.number(count.refused()));
    }
}
