package org.sharedgrowth.observatory.gateway.portal.targets;

import static java.util.Objects.requireNonNullElse;

import io.vertx.core.MultiMap;
import java.util.List;
import java.util.Objects;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Indicator;
import org.sharedgrowth.observatory.gateway.portal.client.analysis.Forecasts;
import org.sharedgrowth.observatory.gateway.portal.client.analysis.Targets;
import org.sharedgrowth.observatory.gateway.portal.part.Amounts;
import org.sharedgrowth.observatory.gateway.portal.part.Target;
import org.sharedgrowth.observatory.gateway.portal.part.Vintage;

/**
 * The choice in the address of the page of targets; each part empty if absent.
 *
 * @param indicator name or code; internet use if empty
 * @param target the value to be reached, with a decimal point and without a percent sign
 * @param due the year in which it is due
 * @param baseline the year from which the pace is measured
 * @param group code of a group of countries; all economies if empty
 * @param page page number
 * @param vintage the state of the figures
 */
record TargetQuery(
        String indicator,
        String target,
        String due,
        String baseline,
        String group,
        String page,
        Vintage vintage) {
    /** The address of the page. */
    static final String ADDRESS = "/targets";

    /** The target for shares that is used until a reader chooses one. */
    private static final String EXAMPLE_SHARE = "95";

    private static final String DEFAULT_YEAR = "2030";
    private static final String DEFAULT_BASELINE = "2015";

    /** The largest number of years that a forecast reaches. */
    private static final int MAX_STEPS = 50;

    /** The maximum page size of the service. */
    private static final int MAX_PAGE_SIZE = 1000;

    static TargetQuery of(MultiMap query) {
        return new TargetQuery(
                text(query, "indicator"),
                number(text(query, "target")),
                text(query, "due"),
                text(query, "baseline"),
                text(query, "group"),
                text(query, "page"),
                Vintage.of(query));
    }

    /** A typed number with a decimal point instead of a comma, and without a percent sign. */
    private static String number(String typed) {
        return typed.replace(',', '.').replace('٫', '.').replaceAll("\\s*[%٪]$", "");
    }

    private static String text(MultiMap query, String name) {
        return requireNonNullElse(query.get(name), "").strip();
    }

    /**
     * The value to be reached: the chosen one, else the example for shares; empty if there is
     * neither.
     */
    String value(Indicator chosen) {
        return target.isEmpty() && Amounts.isShare(chosen) ? EXAMPLE_SHARE : target;
    }

    /** The year in which the value is due. */
    String year() {
        return due.isEmpty() ? DEFAULT_YEAR : due;
    }

    /** The year from which the pace is measured. */
    String baselineYear() {
        return baseline.isEmpty() ? DEFAULT_BASELINE : baseline;
    }

    TargetQuery withIndicator(String other) {
        return new TargetQuery(other, target, due, baseline, group, "", vintage);
    }

    /**
     * The number of years from the oldest figure, among the newest figures of these areas, to the
     * year of the target.
     */
    int stepsToTarget(List<Targets.Row> rows) {
        return Integer.parseInt(year())
                - rows.stream()
                        .map(Targets.Row::newest)
                        .filter(Objects::nonNull)
                        .mapToInt(point -> Integer.parseInt(point.period().substring(0, 4)))
                        .min()
                        .orElse(0);
    }

    TargetQuery at(Vintage other) {
        return new TargetQuery(indicator, target, due, baseline, group, page, other);
    }

    /** The address of the page, without the page number. */
    Target address() {
        return vintage.in(
                Target.of(ADDRESS)
                        .with("indicator", indicator)
                        .with("target", target)
                        .with("due", due)
                        .with("baseline", baseline)
                        .with("group", group));
    }

    /** The progress of all areas, or of those of the chosen group, at the service. */
    Target progress(Indicator chosen) {
        return vintage.in(
                Target.of(Targets.API)
                        .with("indicator", chosen.code())
                        .with("flow", chosen.mainFlow())
                        .with("target", value(chosen))
                        .with("due", year())
                        .with("baseline", baselineYear())
                        .with("group", group));
    }

    /** Like {@link #progress}, in one answer instead of several pages. */
    Target allProgress(Indicator chosen) {
        return progress(chosen).with("pageSize", MAX_PAGE_SIZE);
    }

    /**
     * Forecasts of these areas at the service.
     *
     * @param steps years after the newest figure; reduced to the maximum if there are too many
     */
    Target forecasts(Indicator chosen, List<String> areas, int steps) {
        return vintage.in(
                Target.of(Forecasts.API)
                        .with("indicator", chosen.code())
                        .with("flow", chosen.mainFlow())
                        .with("area", String.join(",", areas))
                        .with("steps", Math.clamp(steps, 1, MAX_STEPS))
                        .with("pageSize", MAX_PAGE_SIZE));
    }
}
