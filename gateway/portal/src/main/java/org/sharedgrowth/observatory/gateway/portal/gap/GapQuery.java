package org.sharedgrowth.observatory.gateway.portal.gap;

import static java.util.Objects.requireNonNullElse;

import io.vertx.core.MultiMap;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.sharedgrowth.observatory.gateway.portal.client.analysis.Gaps;
import org.sharedgrowth.observatory.gateway.portal.part.Target;
import org.sharedgrowth.observatory.gateway.portal.part.Vintage;

/**
 * The parameters in the address of the page of gaps.
 *
 * @param indicator code; empty if the address names none, so that {@link #INTERNET} is shown
 * @param by which groups are compared; women and men if empty
 * @param sort the order of the economies; empty for the widest gap first
 * @param page page number; empty for the first page
 * @param vintage the state of the figures
 */
record GapQuery(String indicator, String by, String sort, String page, Vintage vintage) {
    /** The default indicator. */
    static final String INTERNET = "IT_NET_USER_ZS";

    /** Orders of the economies. */
    enum Order {
        /**
         * From the economy where the group is furthest below the other group to the economy where
         * it is furthest above.
         */
        WIDEST,
        PEOPLE,
        REGION,
        NAME;

        String parameter() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static GapQuery of(MultiMap query) {
        return new GapQuery(
                text(query, "indicator"),
                text(query, "by"),
                text(query, "sort"),
                text(query, "page"),
                Vintage.of(query));
    }

    private static String text(MultiMap query, String name) {
        return requireNonNullElse(query.get(name), "").strip();
    }

    /** The chosen indicator. */
    String code() {
        return indicator.isEmpty() ? INTERNET : indicator;
    }

    /** The chosen pair of groups; empty if the name is unknown. */
    Optional<Divide> knownDivide() {
        return by.isEmpty()
                ? Optional.of(Divide.WOMEN_MEN)
                : Stream.of(Divide.values()).filter(one -> one.parameter().equals(by)).findFirst();
    }

    /** The chosen groups, else women and men. */
    Divide divide() {
        return knownDivide().orElse(Divide.WOMEN_MEN);
    }

    /** The chosen order; empty if the name is unknown. */
    Optional<Order> knownOrder() {
        return sort.isEmpty()
                ? Optional.of(Order.WIDEST)
                : Stream.of(Order.values()).filter(one -> one.parameter().equals(sort)).findFirst();
    }

    /** The chosen order, else the widest gap first. */
    Order order() {
        return knownOrder().orElse(Order.WIDEST);
    }

    GapQuery with(Divide other) {
        String parameter = other == Divide.WOMEN_MEN ? "" : other.parameter();
        return new GapQuery(indicator, parameter, sort, "", vintage);
    }

    GapQuery with(Order other) {
        String parameter = other == Order.WIDEST ? "" : other.parameter();
        return new GapQuery(indicator, by, parameter, "", vintage);
    }

    GapQuery at(Vintage other) {
        return new GapQuery(indicator, by, sort, page, other);
    }

    /** The gaps of an indicator at the service, in all years. */
    Target gaps(String code) {
        return vintage.in(
                Target.of(Gaps.API)
                        .with("indicator", code)
                        .with("by", divide().dimension())
                        .with("groups", divide().codes())
                        .with("reference", divide().other()));
    }

    /** The gaps of an indicator at the service, only in the newest year of each area. */
    Target newestGaps(String code) {
        return gaps(code).with("newest", 1).with("sort", "area");
    }

    /** The address of the page, without the page number. */
    Target target() {
        return vintage.in(
                Target.of("/gaps").with("indicator", indicator).with("by", by).with("sort", sort));
    }

    /** The address of the page. */
    String address() {
        return target().with("page", page).toString();
    }
}
