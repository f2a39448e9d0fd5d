package org.sharedgrowth.observatory.indicators.catalogue;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.structure.Codelist;
import org.sharedgrowth.observatory.indicators.structure.Item;

/** A country or a group of countries in a list. */
@Schema(name = "Area", description = "A country or a group of countries.")
record AreaView(
        @Schema(description = "ISO 3166 alpha-3 code, or the group's M49 code.", examples = "KEN")
                String code,
        @Schema(examples = "Kenya") String name,
        @Schema(
                        enumeration = {"country", "group"},
                        examples = "country")
                String kind,
        @Schema(examples = "KE") @Nullable String iso2,
        @Schema(examples = "404") @Nullable String m49,
        @Schema(description = "The groups to which it belongs, the widest first.")
                List<NamedCode> groups,
        @Schema(description = "Number of public observations.", minimum = "0", examples = "120")
                long observations,
        @Schema(description = "When its public figures last changed.") LastChange changed) {

    static AreaView of(Item item, Codelist areas, Coverage coverage, List<String> languages) {
        return new AreaView(
                item.id(),
                item.names().in(languages),
                kind(item),
                item.annotation("ISO2").orElse(null),
                item.annotation("M49").orElse(null),
                coverage.catalogue().groupsOf(item.id()).stream()
                        .map(code -> NamedCode.of(code, areas, languages))
                        .toList(),
                coverage.observations(item.id()),
                coverage.changeOfArea(item.id()));
    }

    static String kind(Item item) {
        return item.annotation("KIND").orElse("country");
    }
}
