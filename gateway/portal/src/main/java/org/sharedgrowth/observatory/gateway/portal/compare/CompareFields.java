package org.sharedgrowth.observatory.gateway.portal.compare;

import io.vertx.core.MultiMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Area;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Code;
import org.sharedgrowth.observatory.gateway.portal.compare.CompareView.Field;
import org.sharedgrowth.observatory.gateway.portal.compare.CompareView.Form;
import org.sharedgrowth.observatory.gateway.portal.compare.choice.CompareChoice;
import org.sharedgrowth.observatory.gateway.portal.compare.choice.CompareChoice.Fault;
import org.sharedgrowth.observatory.gateway.portal.compare.choice.CompareChoice.Kind;
import org.sharedgrowth.observatory.gateway.portal.compare.choice.CompareQuery;
import org.sharedgrowth.observatory.gateway.portal.part.Choice;
import org.sharedgrowth.observatory.gateway.portal.part.PageLink;

/**
 * The fields of the form with which a reader changes a comparison.
 *
 * @param sent the parameters of the address
 * @param areas all countries and groups
 * @param nameOrder order of names in the reader's language
 */
record CompareFields(
        CompareText text,
        CompareChoice chosen,
        MultiMap sent,
        List<Area> areas,
        Comparator<String> nameOrder) {
    /**
     * Parameters that always have a visible field, besides those for adding; {@code since} has one
     * where changes are shown. All others are sent in hidden inputs.
     */
    private static final Set<String> FIELDS = Set.of("from", "to", "asOf");

    /**
     * The fields with the chosen values; a field whose value was not understood keeps that value.
     */
    Form form() {
        List<Choice> hidden = new ArrayList<>();
        query().page()
                .query()
                .forEach((name, value) -> {
                    boolean shown =
                            FIELDS.contains(name)
                                    || (query().showsChanges() && name.equals("since"));
                    if (!shown) {
                        hidden.add(new Choice(name, value, false));
                    }
                });
        return new Form(
                field("add", Kind.TYPED_AREA, text::unknownArea),
                field("addIndicator", Kind.TYPED_INDICATOR, text::unknownIndicator),
                period("from"),
                period("to"),
                field("asOf", Kind.DATE, text::notADate),
                query().showsChanges()
                        ? List.of(field("since", Kind.SINCE, text::notSince))
                        : List.of(),
                hidden,
                suggestions());
    }

    private Field field(String name, Kind kind, UnaryOperator<String> words) {
        for (Fault fault : chosen.faults()) {
            if (fault.kind() == kind) {
                return new Field(
                        fault.sent(), words.apply(fault.sent()), similarLinks(fault), all(fault));
            }
        }
        String kept =
                name.equals("since")
                        ? query().since()
                        : FIELDS.contains(name) ? query().vintage().getOrDefault(name, "") : "";
        return Field.of(kept);
    }

    private Field period(String name) {
        String value = CompareQuery.text(sent, name);
        for (Fault fault : chosen.faults()) {
            if (fault.kind() == Kind.PERIOD && fault.sent().equals(value)) {
                return new Field(value, text.notAPeriod(value), List.of(), List.of());
            }
            if (fault.kind() == Kind.BACKWARDS) {
                String words = name.equals("from") ? text.backwards(fault.sent()) : "";
                return new Field(value, words, List.of(), List.of());
            }
        }
        return Field.of(name.equals("from") ? query().from() : query().to());
    }

    private List<PageLink> similarLinks(Fault fault) {
        return fault.kind() == Kind.TYPED_AREA
                ? fault.meant().stream().flatMap(this::areaLinks).toList()
                : fault.meant().stream()
                        .map(code ->
                                new PageLink(
                                        query().withIndicators(
                                                        append(query().indicators(), code.code()))
                                                .page()
                                                .toString(),
                                        code.name()))
                        .toList();
    }

    /** A link that adds an area, and for a group also one that adds its countries if they fit. */
    private Stream<PageLink> areaLinks(Code code) {
        CompareQuery extended = query().withAreas(append(query().areas(), code.code()));
        PageLink itself = new PageLink(extended.page().toString(), code.name());
        int members = CompareLinks.members(code.code(), areas);
        boolean canShowMembers =
                members > 0 && members <= CompareChoice.MAX_LINES && chosen.group().isEmpty();
        return canShowMembers
                ? Stream.of(
                        itself,
                        new PageLink(
                                query().withGroup(code.code()).page().toString(),
                                text.membersOf(code.name(), members)))
                : Stream.of(itself);
    }

    /** A link to the list of all areas or all indicators; none for other kinds of faults. */
    private List<PageLink> all(Fault fault) {
        return switch (fault.kind()) {
            case TYPED_AREA -> List.of(new PageLink("/countries", text.allAreas()));
            case TYPED_INDICATOR -> List.of(new PageLink("/indicators", text.allIndicators()));
            default -> List.of();
        };
    }

    private static List<String> append(List<String> codes, String one) {
        return Stream.concat(codes.stream(), Stream.of(one)).distinct().toList();
    }

    /** Names to choose from: the areas that have figures and are not chosen yet. */
    private List<String> suggestions() {
        Set<String> taken = new LinkedHashSet<>(query().areas());
        return areas.stream()
                .filter(area -> area.observations() > 0 && !taken.contains(area.code()))
                .map(Area::name)
                .sorted(nameOrder)
                .toList();
    }

    private CompareQuery query() {
        return chosen.query();
    }
}
