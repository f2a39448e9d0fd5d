package org.sharedgrowth.observatory.gateway.portal.coverage;

import io.vertx.core.MultiMap;
import org.sharedgrowth.observatory.gateway.portal.client.Coverage;
import org.sharedgrowth.observatory.gateway.portal.client.PageNumber;
import org.sharedgrowth.observatory.gateway.portal.part.Target;

/**
 * The query parameters of the page.
 *
 * @param group code of a group of countries; empty for all economies
 * @param topic id of a main topic; empty for all
 * @param page as written in the address; empty for the first
 */
record CoverageQuery(String group, String topic, String page) {
    /** The address of the list of economies. */
    static final String API = Coverage.API + "/economies";

    private static final int PAGE_SIZE = 25;

    static CoverageQuery of(MultiMap parameters) {
        return new CoverageQuery(
                parameters.get("group") == null ? "" : parameters.get("group").strip(),
                parameters.get("topic") == null ? "" : parameters.get("topic").strip(),
                parameters.get("page") == null ? "" : parameters.get("page").strip());
    }

    /** A path with the group and the topic, without the page number. */
    Target target(String path) {
        return Target.of(path).with("group", group).with("topic", topic);
    }

    /** The address of the page of economies to read. */
    Target economies() {
        return target(API).with("pageSize", PAGE_SIZE).with("page", PageNumber.of(page, "1"));
    }

    /** The address of the first page of all economies. */
    static Target all() {
        return new CoverageQuery("", "", "").economies();
    }
}
