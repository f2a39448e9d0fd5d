package org.sharedgrowth.observatory.indicators.problem;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.messages.LocalizedText;
import org.sharedgrowth.observatory.service.problem.Problem;

/**
 * The requested page of a list; use it as a {@code @BeanParam}. {@link #number()} and {@link
 * #size()} refuse invalid values.
 *
 * @param page as sent, null if absent
 * @param pageSize as sent, null if absent
 */
public record Paging(
        @RestQuery
                @Parameter(
                        description = "Page number, starting at 1.",
                        schema =
                                @Schema(
                                        type = SchemaType.INTEGER,
                                        minimum = "1",
                                        defaultValue = "1"))
                @Nullable String page,
        @RestQuery
                @Parameter(
                        description = "Maximum number of items on a page.",
                        schema =
                                @Schema(
                                        type = SchemaType.INTEGER,
                                        minimum = "1",
                                        maximum = "1000",
                                        defaultValue = "50"))
                @Nullable String pageSize) {
    private static final int MAXIMUM_SIZE = 1000;
    private static final int DEFAULT_SIZE = 50;

    /** The page's number, from 1. */
    public int number() {
        return read(
                "page",
                page,
                1,
                Integer.MAX_VALUE,
                RefusalText.localized(RefusalText::wholeNumberFromOne));
    }

    /** Maximum number of items on a page, 1 to 1000. */
    public int size() {
        return read(
                "pageSize",
                pageSize,
                DEFAULT_SIZE,
                MAXIMUM_SIZE,
                RefusalText.localized(
                        t -> t.wholeNumberBetween("1", String.valueOf(MAXIMUM_SIZE))));
    }

    /** Number of items before the page. */
    public long offset() {
        return (number() - 1L) * size();
    }

    /** Cuts the requested page out of a complete list in memory. */
    public <T> Page<T> cut(List<T> all, @Nullable ReleaseStamp release) {
        return new Page<>(number(), size(), all.size(), items(all), release);
    }

    /** The items of the page from a complete list in memory; none if the page is beyond its end. */
    public <T> List<T> items(List<T> all) {
        int from = (int) Math.min(offset(), all.size());
        int to = (int) Math.min(offset() + size(), all.size());
        return all.subList(from, to);
    }

    /** A page whose items were already selected by {@link #offset()} and {@link #size()}. */
    public <T> Page<T> of(List<T> items, long total, @Nullable ReleaseStamp release) {
        return new Page<>(number(), size(), total, items, release);
    }

    private static int read(
            String name, @Nullable String text, int fallback, int maximum, LocalizedText hint) {
        if (text == null || text.isEmpty()) {
            return fallback;
        }
        if (!text.matches("[0-9]{1,9}")) {
            throw Problem.parameter(name, text, hint);
        }
        int number = Integer.parseInt(text);
        if (number < 1 || number > maximum) {
            throw Problem.parameter(name, text, hint);
        }
        return number;
    }
}
