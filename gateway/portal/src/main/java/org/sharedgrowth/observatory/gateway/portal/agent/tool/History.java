package org.sharedgrowth.observatory.gateway.portal.agent.tool;

import io.smallrye.mutiny.Uni;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.portal.agent.schema.ToolRefused;
import org.sharedgrowth.observatory.gateway.portal.client.Differences;
import org.sharedgrowth.observatory.gateway.portal.client.Releases;
import org.sharedgrowth.observatory.gateway.portal.client.ServiceRefused;
import org.sharedgrowth.observatory.gateway.portal.part.Target;

/**
 * Every value that one figure has had, the oldest first.
 *
 * @param steps empty if the figure was never published
 * @param release the release from which the history was read; null if there is no such series
 */
record History(List<Step> steps, Releases.@Nullable Pin release) {
    private static final int MAX_PAGE_SIZE = 1000;

    /**
     * The change that one release made to a figure.
     *
     * @param state null if it was removed
     */
    record Step(
            long release,
            @Nullable Instant published,
            @Nullable String provider,
            @Nullable String reason,
            Differences.@Nullable State state) {
        @Nullable BigDecimal value() {
            return state == null ? null : state.value();
        }

        Releases.Pin pin() {
            return new Releases.Pin(release, published);
        }
    }

    /**
     * The address of one figure.
     *
     * @param flow its dataflow
     * @param key codes of all dimensions
     */
    record Cell(String flow, String key, String period) {
        private static final int AREA = 1;
        private static final int INDICATOR = 2;

        /** Parses an address as answers contain it: flow, key and period, separated by slashes. */
        static Cell of(String address) {
            String[] parts = address.split("/", -1);
            if (parts.length != 3
                    || !parts[0].matches("[A-Za-z][A-Za-z0-9_]{0,60}")
                    || !parts[1].matches("[A-Za-z0-9_@$-]+(\\.[A-Za-z0-9_@$-]+){3,14}")
                    || !parts[2].matches("[0-9]{4}(-[A-Z0-9]{1,4})?")) {
                throw new ToolRefused(
                        "A cell has the form DF_DIGITAL/A.KEN.IT_NET_USER_ZS._T._T._T._T._T/2020,"
                                + " as get_values returns it in 'cell', with AREA and PERIOD"
                                + " replaced.");
            }
            return new Cell(parts[0], parts[1], parts[2]);
        }

        String area() {
            return codes()[AREA];
        }

        String indicator() {
            return codes()[INDICATOR];
        }

        private String[] codes() {
            return key.split("\\.", -1);
        }

        /** This cell with one area replaced by another; unchanged if it is in a different area. */
        Cell withArea(String code, String other) {
            return with(AREA, code, other);
        }

        /**
         * This cell with one indicator replaced by another; unchanged if it has a different one.
         */
        Cell withIndicator(String code, String other) {
            return with(INDICATOR, code, other);
        }

        private Cell with(int position, String code, String other) {
            String[] codes = codes();
            if (!codes[position].equals(code)) {
                return this;
            }
            codes[position] = other;
            return new Cell(flow, String.join(".", codes), period);
        }

        /** The breakdowns that are not totals. */
        Slice slice() {
            String[] codes = codes();
            List<String> names = Slice.BREAKDOWNS;
            List<String> filters = new ArrayList<>();
            for (int i = 0; i < names.size() && i + 3 < codes.length; i++) {
                String code = codes[i + 3];
                if (!code.equals("_T") && !code.equals("_Z")) {
                    filters.add(names.get(i) + "=" + code);
                }
            }
            return Slice.of(filters);
        }

        Target page() {
            return Target.of("/releases/history").with("flow", flow).with("key", key);
        }

        @Override
        public String toString() {
            return flow + "/" + key + "/" + period;
        }
    }

    /** Reads the history; it is empty if there is no such public series. */
    static Uni<History> of(Call call, Cell cell) {
        Target target =
                Target.of(
                                Target.of(
                                                Target.of(Call.API + "flows", cell.flow())
                                                        + "/series",
                                                cell.key())
                                        + "/revisions")
                        .with("pageSize", MAX_PAGE_SIZE);
        return call.readList(target, Differences.SeriesRelease.class)
                .map(list -> {
                    List<Step> steps = new ArrayList<>();
                    for (Differences.SeriesRelease release : list.items()) {
                        release.all().stream()
                                .filter(change -> change.period().equals(cell.period()))
                                .forEach(change ->
                                        steps.addFirst(
                                                new Step(
                                                        release.release(),
                                                        release.publishedAt(),
                                                        release.provider(),
                                                        release.reason(),
                                                        change.current())));
                    }
                    return new History(List.copyOf(steps), list.release());
                })
                .onFailure(ServiceRefused::isNotFound)
                .recoverWithItem(new History(List.of(), null));
    }
}
