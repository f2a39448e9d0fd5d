package org.sharedgrowth.observatory.indicators.catalogue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.catalogue.OfficeView.OfficeArea;
import org.sharedgrowth.observatory.indicators.problem.ReleaseStamp;
import org.sharedgrowth.observatory.indicators.release.Release;
import org.sharedgrowth.observatory.indicators.release.ReleaseLog;
import org.sharedgrowth.observatory.indicators.structure.Agreement;
import org.sharedgrowth.observatory.indicators.structure.Catalogue;
import org.sharedgrowth.observatory.indicators.structure.Codelist;
import org.sharedgrowth.observatory.indicators.structure.Dataflow;
import org.sharedgrowth.observatory.indicators.structure.Dsd;
import org.sharedgrowth.observatory.indicators.structure.Item;

/**
 * The offices that may send data or have released some.
 *
 * @param languages languages for names, in order of preference
 */
record Offices(Catalogue catalogue, ReleaseLog log, List<String> languages) {

    /** Ids of all offices, sorted. */
    List<String> ids() {
        Set<String> ids = new TreeSet<>();
        flows().flatMap(flow -> catalogue.agreements(flow).stream())
                .forEach(agreement -> ids.add(agreement.provider()));
        log.releases().stream().filter(Release::isPublic).forEach(r -> ids.add(r.provider()));
        return List.copyOf(ids);
    }

    /** One office; if it is not in the list of providers, its id serves as its name. */
    OfficeView view(String id) {
        @Nullable Item item = catalogue.provider(id);
        List<Release> releases =
                log.releases().stream()
                        .filter(release -> release.isPublic() && release.provider().equals(id))
                        .toList();
        return new OfficeView(
                id,
                item == null ? id : item.names().in(languages),
                description(item),
                flows().filter(flow -> catalogue.agreement(flow.id().id(), id) != null)
                        .map(flow -> new NamedCode(flow.id().id(), flow.names().in(languages)))
                        .toList(),
                areas(id),
                releases.size(),
                releases.isEmpty() ? ReleaseStamp.NONE : log.stamp(releases.getLast().id()));
    }

    private @Nullable String description(@Nullable Item item) {
        String text = item == null ? "" : item.descriptions().in(languages);
        return text.isEmpty() ? null : text;
    }

    private Stream<Dataflow> flows() {
        return catalogue.dataflows().stream().filter(flow -> !flow.isView());
    }

    private List<OfficeArea> areas(String id) {
        Codelist areas = new Areas(catalogue).codelist();
        return flows().flatMap(flow -> allowed(catalogue.agreement(flow.id().id(), id)))
                .distinct()
                .sorted()
                .map(code -> area(code, areas))
                .toList();
    }

    private static Stream<String> allowed(@Nullable Agreement agreement) {
        return agreement == null
                ? Stream.of()
                : agreement.allowed().getOrDefault(Dsd.AREA, Set.of()).stream();
    }

    private OfficeArea area(String code, Codelist areas) {
        @Nullable Item item = areas.find(code);
        return item == null
                ? new OfficeArea(code, code, null)
                : new OfficeArea(
                        code, item.names().in(languages), item.annotation("ISO2").orElse(null));
    }
}
