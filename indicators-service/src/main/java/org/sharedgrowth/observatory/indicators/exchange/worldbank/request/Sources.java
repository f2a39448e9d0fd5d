package org.sharedgrowth.observatory.indicators.exchange.worldbank.request;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.structure.Catalogue;
import org.sharedgrowth.observatory.indicators.structure.Dataflow;
import org.sharedgrowth.observatory.service.problem.Problem;

/**
 * Sources of the dialect. Source 2, which clients request by default, combines all dataflows in
 * order of preference; every dataflow is also a source under its own id.
 */
public final class Sources {
    /** The source that combines all dataflows. */
    public static final String ALL = "2";

    private Sources() {}

    /** The dataflow of a source, or null for all of them. */
    public static @Nullable String flow(@Nullable String source, Catalogue catalogue) {
        if (source == null || source.equals(ALL)) {
            return null;
        }
        Dataflow flow = catalogue.dataflow(source);
        if (flow == null || flow.isView()) {
            List<String> flows =
                    catalogue.dataflows().stream()
                            .filter(each -> !each.isView())
                            .map(each -> each.id().id())
                            .sorted()
                            .toList();
            throw Problem.parameter(
                    "source", source, "give " + ALL + " or one of " + String.join(", ", flows));
        }
        return source;
    }
}
