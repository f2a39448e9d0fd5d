package org.sharedgrowth.observatory.gateway.portal.search;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Area;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Code;
import org.sharedgrowth.observatory.gateway.portal.part.Regions;
import org.sharedgrowth.observatory.gateway.portal.search.SearchView.Row;
import org.sharedgrowth.observatory.gateway.portal.search.Snapshot.Catalogue;
import org.sharedgrowth.observatory.messages.Formats;

/** Describes places: how many figures they have, and the groups to which they belong. */
record PlaceNotes(Catalogue catalogue, SearchText text, Formats formats) {
    private static final Set<String> INCOMES = Set.of("LIC", "LMC", "UMC", "HIC");

    Row row(Area area) {
        return new Row(
                Regions.page(area), area.name(), figures(area), formats.list(groups(area)), "");
    }

    /** The page of a country or of a group. */
    static String address(Catalogue catalogue, String code) {
        return catalogue.area(code).map(Regions::page).orElseGet(() -> Regions.page(code));
    }

    /** How many figures there are, or how many economies a group has. */
    String figures(Area area) {
        if (area.isGroup()) {
            return text.economies((int) members(area.code()));
        }
        return area.observations() > 0
                ? text.figures((int) Math.min(area.observations(), Integer.MAX_VALUE))
                : text.noFigures();
    }

    /** The names of the region and the income group of a place. */
    List<String> groups(Area area) {
        Stream<String> region = region(area.code()).map(catalogue::placeName).stream();
        Stream<String> income =
                area.partOf().stream()
                        .map(Code::code)
                        .filter(INCOMES::contains)
                        .map(catalogue::placeName);
        return Stream.concat(region, income).toList();
    }

    /** The region of the United Nations that a country is in. */
    Optional<String> region(String code) {
        return catalogue.area(code).filter(area -> !area.isGroup()).stream()
                .flatMap(area -> area.partOf().stream())
                .map(Code::code)
                .filter(Regions::isSubregion)
                .findFirst();
    }

    private long members(String group) {
        return catalogue.areas().values().stream()
                .filter(area -> !area.isGroup())
                .filter(area -> area.partOf().stream().anyMatch(of -> of.code().equals(group)))
                .count();
    }
}
