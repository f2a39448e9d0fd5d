package org.sharedgrowth.observatory.gateway.portal.indicator;

import io.vertx.core.MultiMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sharedgrowth.observatory.gateway.portal.part.Target;

/**
 * The parameters in the address of an indicator's page for the whole world.
 *
 * @param selection people and vintage
 * @param view how the figures are drawn
 * @param group code of a group of countries; empty for the world
 * @param year empty for the newest figure of each economy
 * @param mark name or code of the country to find; empty if none
 */
record WorldQuery(Selection selection, View view, String group, String year, String mark) {
    /** Ways of drawing. */
    enum View {
        MAP,
        RANKING,
        TABLE;

        String parameter() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static WorldQuery of(Selection selection, MultiMap query) {
        return new WorldQuery(
                selection,
                view(text(query, "view")),
                text(query, "group"),
                text(query, "year"),
                text(query, "mark"));
    }

    private static View view(String sent) {
        return switch (sent) {
            case "ranking" -> View.RANKING;
            case "table" -> View.TABLE;
            default -> View.MAP;
        };
    }

    private static String text(MultiMap query, String name) {
        String value = query.get(name);
        return value == null ? "" : value.strip();
    }

    /** Whether a valid year was sent; otherwise the newest figures are shown. */
    boolean hasYear() {
        return year.matches("(19|20)[0-9]{2}");
    }

    boolean isPast() {
        return !selection.vintage().isEmpty();
    }

    /**
     * The newest figure of each area, or its figure of the chosen year, for the chosen group of
     * people.
     */
    Target figures() {
        Target target = selection.api();
        return hasYear() ? target.with("from", year).with("to", year) : target;
    }

    /** The newest figures by one dimension, to count the economies that report them. */
    Target figuresBy(String dimension) {
        Selection all = selection.withBreakdowns(Map.of(dimension, List.of(Selection.ALL)));
        return new WorldQuery(all, view, group, year, mark).figures();
    }

    /** The address of the page. */
    Target page() {
        return selection
                .page()
                .with("view", view == View.MAP ? "" : view.parameter())
                .with("group", group)
                .with("year", year)
                .with("mark", mark);
    }

    WorldQuery with(View other) {
        return new WorldQuery(selection, other, group, year, mark);
    }

    /**
     * A copy for the group of people with this code of a dimension; for everyone if the code is
     * empty.
     */
    WorldQuery forPeople(String dimension, String code) {
        Map<String, List<String>> people =
                code.isEmpty() ? Map.of() : Map.of(dimension, List.of(code));
        return new WorldQuery(selection.withBreakdowns(people), view, group, year, mark);
    }

    /** A copy for another vintage; for the newest figures if it is empty. */
    WorldQuery at(Map<String, String> vintage) {
        return new WorldQuery(selection.withVintage(vintage), view, group, year, mark);
    }

    /** The page that shows the figures of these areas over time, where areas can be added. */
    Target overTime(List<String> areas) {
        return selection.overTime(areas);
    }

    /**
     * The comparison of the chosen areas or of several groups of people, which this page cannot
     * show.
     */
    Target comparison() {
        boolean ofYear = hasYear() && selection.from().isEmpty() && selection.to().isEmpty();
        return selection
                .overTime(selection.areas())
                .with("group", group)
                .with("from", ofYear ? year : selection.from())
                .with("to", ofYear ? year : selection.to())
                .with("view", view == View.TABLE ? view.parameter() : "");
    }

    WorldQuery withoutGroup() {
        return new WorldQuery(selection, view, "", year, mark);
    }

    WorldQuery withoutYear() {
        return new WorldQuery(selection, view, group, "", mark);
    }
}
