package org.sharedgrowth.observatory.gateway.portal.country;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Code;
import org.sharedgrowth.observatory.gateway.portal.part.AreaGroups;
import org.sharedgrowth.observatory.gateway.portal.part.PageLink;
import org.sharedgrowth.observatory.gateway.portal.part.Target;

/**
 * The group that an economy is compared with.
 *
 * @param query contains the code of the group as it is in the address
 */
record PeerChoice(CountryText text, AreaGroups groups, CountryQuery query) {
    /** The groups to choose from, the default first. */
    private List<Code> offeredGroups() {
        List<Code> offered = new ArrayList<>();
        groups.region().ifPresent(offered::add);
        groups.income().ifPresent(offered::add);
        offered.add(new Code(AreaGroups.WORLD, text.world()));
        return offered;
    }

    /** The chosen group; the default if none is chosen or the economy does not belong to it. */
    Optional<Code> chosen() {
        List<Code> offered = offeredGroups();
        return offered.stream()
                .filter(group -> group.code().equals(sentCode()))
                .findFirst()
                .or(() -> offered.stream().findFirst());
    }

    /** Explains which economies the strokes represent. */
    String strokes() {
        return chosen().map(group -> text.strokes(group.name(), groups.area().name())).orElse("");
    }

    /** Links to the other groups. */
    List<PageLink> others() {
        String current = chosen().map(Code::code).orElse("");
        return offeredGroups().stream()
                .filter(group -> !group.code().equals(current))
                .map(group -> new PageLink(address(group), group.name()))
                .toList();
    }

    private String address(Code group) {
        boolean isDefault = group.equals(offeredGroups().getFirst());
        return page().with("peers", isDefault ? "" : group.code()).toString();
    }

    private Target page() {
        return query.bare(groups.area().code());
    }

    private String sentCode() {
        return query.peers();
    }

    /** The error in the choice, if there is one. */
    List<PageLink> notes() {
        boolean isOffered =
                offeredGroups().stream().anyMatch(group -> group.code().equals(sentCode()));
        return sentCode().isEmpty() || isOffered
                ? List.of()
                : List.of(new PageLink(page().toString(), text.unknownPeers(sentCode())));
    }
}
