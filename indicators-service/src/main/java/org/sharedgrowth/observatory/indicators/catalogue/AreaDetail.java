package org.sharedgrowth.observatory.indicators.catalogue;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.problem.ReleaseStamp;
import org.sharedgrowth.observatory.indicators.structure.Codelist;
import org.sharedgrowth.observatory.indicators.structure.Item;

/** One area and, for a group, the countries in it. */
@Schema(name = "AreaDetail", description = "An area, and for a group the countries in it.")
record AreaDetail(
        @Schema(examples = "KEN") String code,
        @Schema(examples = "Kenya") String name,
        @Schema(
                        enumeration = {"country", "group"},
                        examples = "country")
                String kind,
        @Schema(examples = "KE") @Nullable String iso2,
        @Schema(examples = "404") @Nullable String m49,
        List<NamedCode> groups,
        @Schema(minimum = "0") long observations,
        @Schema(description = "When its public figures last changed.") LastChange changed,
        @Schema(description = "The countries in the group; empty for a country.")
                List<NamedCode> members,
        ReleaseStamp release) {

    static AreaDetail of(Item item, Codelist areas, Coverage coverage, List<String> languages) {
        AreaView view = AreaView.of(item, areas, coverage, languages);
        var members = coverage.catalogue().members(item.id());
        return new AreaDetail(
                view.code(),
                view.name(),
                view.kind(),
                view.iso2(),
                view.m49(),
                view.groups(),
                view.observations(),
                view.changed(),
                areas.codes().stream()
                        .filter(code -> members.contains(code.id()))
                        .map(code -> new NamedCode(code.id(), code.names().in(languages)))
                        .toList(),
                coverage.release());
    }
}
