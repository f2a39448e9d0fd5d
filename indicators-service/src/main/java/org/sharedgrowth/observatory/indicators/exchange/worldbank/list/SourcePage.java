package org.sharedgrowth.observatory.indicators.exchange.worldbank.list;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.exchange.worldbank.request.ListEntry;
import org.sharedgrowth.observatory.indicators.exchange.worldbank.request.PageWindow;
import org.sharedgrowth.observatory.indicators.exchange.worldbank.request.SourceQuery;

/**
 * A page about the dimensions of a source; the names in its JSON are the World Bank's.
 *
 * @param total number of entries on all pages together
 * @param source exactly one source, with its dimensions
 */
record SourcePage(
        int page,
        long pages,
        @JsonProperty("per_page") String perPage,
        long total,
        List<SourceDimensions> source) {
    SourcePage {
        source = List.copyOf(source);
    }

    /** A source and the dimensions on this page. */
    record SourceDimensions(String id, String name, List<Dimension> concept) {
        SourceDimensions {
            concept = List.copyOf(concept);
        }
    }

    /**
     * A dimension.
     *
     * @param value its name in lists of dimensions, otherwise null
     * @param name its name in lists of its values, otherwise null
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Dimension(
            String id,
            @Nullable String value,
            @Nullable String name,
            @Nullable List<Variable> variable) {
        Dimension {
            variable = variable == null ? null : List.copyOf(variable);
        }
    }

    /**
     * A value of a dimension.
     *
     * @param value its name in lists of values, otherwise null
     * @param name its name if metadata are given, otherwise null
     * @param metatype its metadata, otherwise null
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Variable(
            String id,
            @Nullable String value,
            @Nullable String name,
            @Nullable List<ListEntry.Named> metatype) {
        Variable {
            metatype = metatype == null ? null : List.copyOf(metatype);
        }

        /** A value in a list. */
        static Variable listed(String id, String value) {
            return new Variable(id, value, null, null);
        }

        /** A value with metadata; empty texts are left out. */
        static Variable described(String id, String name, List<ListEntry.Named> fields) {
            return new Variable(
                    id,
                    null,
                    name,
                    fields.stream().filter(field -> !field.value().isEmpty()).toList());
        }
    }

    /** One page of the values of a dimension. */
    static SourcePage of(
            ListEntry.Named source,
            SourceQuery.Concept concept,
            List<Variable> all,
            PageWindow window) {
        int from = (int) Math.min(all.size(), window.from());
        int to = (int) Math.min(all.size(), window.from() + window.perPage());
        Dimension dimension =
                new Dimension(concept.id(), null, concept.id(), all.subList(from, to));
        return of(source, List.of(dimension), all.size(), window);
    }

    static SourcePage of(
            ListEntry.Named source, List<Dimension> dimensions, long total, PageWindow window) {
        return new SourcePage(
                window.page(),
                window.pages(total),
                Integer.toString(window.perPage()),
                total,
                List.of(new SourceDimensions(source.id(), source.value(), dimensions)));
    }
}
