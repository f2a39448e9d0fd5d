package org.sharedgrowth.observatory.indicators.catalogue;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.problem.RefusalText;
import org.sharedgrowth.observatory.indicators.structure.ArtefactId;
import org.sharedgrowth.observatory.indicators.structure.Catalogue;
import org.sharedgrowth.observatory.indicators.structure.Codelist;
import org.sharedgrowth.observatory.indicators.structure.Dataflow;
import org.sharedgrowth.observatory.indicators.structure.Dsd;
import org.sharedgrowth.observatory.indicators.structure.Item;
import org.sharedgrowth.observatory.indicators.structure.NearCodes;
import org.sharedgrowth.observatory.service.problem.Problem;

/** Finds areas by kind, words and group. */
final class Areas {
    private static final Codelist NONE =
            new Codelist(new ArtefactId("SDMX", "NONE", "1.0.0"), List.of());

    private static final String SEARCH = "GET /api/indicators/v1/areas?q=…";

    private final Catalogue catalogue;
    private final Codelist codelist;

    Areas(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.codelist = list(catalogue);
    }

    Codelist codelist() {
        return codelist;
    }

    /**
     * Areas that match all given conditions, in codelist order; null or empty means no condition.
     */
    List<Item> find(@Nullable String kind, @Nullable String q, @Nullable String group) {
        if (kind != null && !Set.of("", "country", "group").contains(kind)) {
            throw Problem.parameter(
                    "kind", kind, RefusalText.localized(RefusalText::countryOrGroup));
        }
        @Nullable Set<String> members = members(group);
        List<String> words = q == null ? List.of() : Texts.words(Texts.folded(q));
        return codelist.codes().stream()
                .filter(i -> kind == null || kind.isEmpty() || AreaView.kind(i).equals(kind))
                .filter(item -> members == null || members.contains(item.id()))
                .filter(item -> matches(item, words))
                .toList();
    }

    /**
     * One area by its code or an alias.
     *
     * @throws Problem 404 if there is none, 410 if its code was removed
     */
    Item get(String codeOrAlias) {
        @Nullable String code = catalogue.areaCode(codeOrAlias);
        @Nullable Item item = code == null ? null : codelist.find(code);
        if (item == null) {
            String shown = Problem.shown(codeOrAlias);
            throw catalogue
                    .removedAreas()
                    .problem(
                            codeOrAlias,
                            RefusalText.localized(t -> t.unknownArea(shown, SEARCH)),
                            SEARCH,
                            NearCodes.areas(codeOrAlias, catalogue));
        }
        return item;
    }

    private @Nullable Set<String> members(@Nullable String group) {
        if (group == null || group.isEmpty()) {
            return null;
        }
        @Nullable String code = catalogue.areaCode(group);
        @Nullable Item item = code == null ? null : codelist.find(code);
        if (item == null || !AreaView.kind(item).equals("group")) {
            throw Problem.parameter(
                            "group",
                            group,
                            RefusalText.localized(
                                    t -> t.listOfGroups("GET /api/indicators/v1/areas?kind=group")))
                    .withNearest(NearCodes.groups(group, catalogue));
        }
        return catalogue.members(item.id());
    }

    private static boolean matches(Item item, List<String> words) {
        if (words.isEmpty()) {
            return true;
        }
        String text =
                Texts.folded(
                        item.id()
                                + "\n"
                                + item.annotation("ISO2").orElse("")
                                + "\n"
                                + String.join("\n", item.names().texts().values()));
        return words.stream().allMatch(text::contains);
    }

    private static Codelist list(Catalogue catalogue) {
        for (Dataflow flow : catalogue.dataflows()) {
            int position = flow.structure().dimension(Dsd.AREA);
            @Nullable Codelist list =
                    position < 0 ? null : flow.structure().dimensions().get(position).codelist();
            if (list != null) {
                return list;
            }
        }
        @Nullable Codelist common = catalogue.codelist("CL_AREA");
        return common == null ? NONE : common;
    }
}
