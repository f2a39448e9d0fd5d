package org.sharedgrowth.observatory.gateway.portal.operator;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The content of the page.
 *
 * @param othersKnown whether the states of the other gateways could be read
 */
public record OperatorView(
        List<GatewayState> gateways, List<ServiceNode> services, boolean othersKnown, Instant now) {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm:ss 'UTC'", Locale.ENGLISH);

    /** One node; {@code fault} is empty if it is healthy. */
    public record Row(
            String part, String node, String version, String since, String release, String fault) {}

    /** One queue of a node. */
    public record QueueRow(String part, String node, WorkQueue queue) {}

    /** The state of a node as seen by one gateway. */
    public record BreakerRow(String gateway, GatewayState.Breaker node) {
        public String state() {
            return node.open() ? "open: no requests are sent to it" : "closed";
        }
    }

    /** Requests of one tier at one gateway. */
    public record TierRow(String gateway, GatewayState.TierCount count) {}

    public String moment() {
        return moment(now);
    }

    private static String moment(Instant instant) {
        return MOMENT.format(instant.atZone(ZoneOffset.UTC));
    }

    private long newest() {
        return services.stream()
                .flatMap(node -> node.report().stream())
                .mapToLong(ServiceNode.Report::release)
                .max()
                .orElse(0);
    }

    public List<Row> nodes() {
        List<Row> rows = new ArrayList<>();
        for (GatewayState gateway : gateways) {
            String since = moment(gateway.startedAt());
            rows.add(new Row("gateway", gateway.node(), gateway.version(), since, "", ""));
        }
        for (ServiceNode node : services) {
            rows.add(node.report().map(report -> row(node, report)).orElseGet(() -> silent(node)));
        }
        return rows;
    }

    private static Row silent(ServiceNode node) {
        return new Row(node.service(), node.address(), "", "", "", node.fault());
    }

    private Row row(ServiceNode node, ServiceNode.Report report) {
        long behind = newest() - report.release();
        List<String> faults = new ArrayList<>();
        if (Boolean.FALSE.equals(report.feedReachable())) {
            faults.add("does not receive releases");
        }
        if (behind > 0) {
            faults.add(behind + (behind == 1 ? " release" : " releases") + " behind");
        }
        return new Row(
                node.service(),
                report.node() + " (" + node.address() + ")",
                report.version(),
                moment(report.startedAt()),
                report.release() == 0 ? "none yet" : Long.toString(report.release()),
                String.join(", ", faults));
    }

    /** How many nodes are not healthy. */
    public long ill() {
        return nodes().stream().filter(row -> !row.fault().isEmpty()).count();
    }

    /** The distinct versions of all nodes. More than one is normal only during a roll-out. */
    public List<String> versions() {
        return nodes().stream()
                .map(Row::version)
                .filter(version -> !version.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    public List<QueueRow> queues() {
        Stream<QueueRow> own =
                gateways.stream()
                        .flatMap(gateway ->
                                gateway.queues().stream()
                                        .map(queue ->
                                                new QueueRow("gateway", gateway.node(), queue)));
        Stream<QueueRow> theirs =
                services.stream()
                        .flatMap(node ->
                                node.report().stream()
                                        .flatMap(report ->
                                                report.queues().stream()
                                                        .map(queue ->
                                                                new QueueRow(
                                                                        node.service(),
                                                                        report.node(),
                                                                        queue))));
        return Stream.concat(own, theirs).toList();
    }

    public List<BreakerRow> breakers() {
        return gateways.stream()
                .flatMap(gateway ->
                        gateway.breakers().stream()
                                .map(node -> new BreakerRow(gateway.node(), node)))
                .toList();
    }

    /** The tiers with any requests. */
    public List<TierRow> tiers() {
        return gateways.stream()
                .flatMap(gateway ->
                        gateway.tiers().stream()
                                .filter(tier -> tier.requests() > 0 || tier.use().callers() > 0)
                                .map(tier -> new TierRow(gateway.node(), tier)))
                .toList();
    }
}
