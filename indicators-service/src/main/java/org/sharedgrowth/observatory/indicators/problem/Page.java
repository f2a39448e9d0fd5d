package org.sharedgrowth.observatory.indicators.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list. {@code Link} headers to its neighbours are added by {@link PageLinks}.
 *
 * @param page 1-based number
 * @param pageSize maximum number of items on a page
 * @param total number of items on all pages together
 * @param items items of this page; none beyond the last page
 * @param release the release that the answer is based on, or null if the list does not depend on
 *     one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(
        @Schema(minimum = "1") int page,
        @Schema(minimum = "1", maximum = "1000") int pageSize,
        @Schema(minimum = "0") long total,
        List<T> items,
        @Nullable ReleaseStamp release)
        implements Paged {
    public Page {
        items = List.copyOf(items);
    }

    /** The same page with each item converted. */
    public <R> Page<R> map(Function<? super T, ? extends R> view) {
        List<R> views = new ArrayList<>(items.size());
        items.forEach(item -> views.add(view.apply(item)));
        return new Page<>(page, pageSize, total, views, release);
    }
}
