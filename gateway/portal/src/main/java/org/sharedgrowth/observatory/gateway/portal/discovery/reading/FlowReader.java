package org.sharedgrowth.observatory.gateway.portal.discovery.reading;

import static java.util.Objects.requireNonNullElse;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.sharedgrowth.observatory.gateway.portal.client.Listing;
import org.sharedgrowth.observatory.gateway.portal.client.Releases;
import org.sharedgrowth.observatory.gateway.portal.client.Reports;
import org.sharedgrowth.observatory.gateway.portal.client.RequestContext;
import org.sharedgrowth.observatory.gateway.portal.client.Services;
import org.sharedgrowth.observatory.gateway.portal.discovery.model.Download;
import org.sharedgrowth.observatory.gateway.portal.discovery.model.Edition;
import org.sharedgrowth.observatory.gateway.portal.discovery.model.Flow;
import org.sharedgrowth.observatory.gateway.portal.discovery.model.Names;
import org.sharedgrowth.observatory.gateway.portal.discovery.model.WithdrawnFlow;
import org.sharedgrowth.observatory.gateway.portal.part.Target;
import org.sharedgrowth.observatory.messages.citation.Licence;

/** Reads the data sets that have public figures. */
@Singleton
class FlowReader {
    private static final String STRUCTURES = "/sdmx/3.0/structure/";
    private static final String FLOWS = STRUCTURES + "dataflow/*/*/+?references=dataconstraint";
    private static final String AGREEMENTS = STRUCTURES + "provisionagreement/*/*/+";

    /** Provider schemes grow and so have no stable version: all versions are requested. */
    private static final String PROVIDERS = STRUCTURES + "dataproviderscheme/*/*/*";

    private static final int MAX_STATES = 1_000;
    private static final String REPORTS = "/api/reports/v1/reports?pageSize=100";

    private final Services services;
    private final EditionReader editions;
    private final SubjectReader subjects;

    FlowReader(Services services, EditionReader editions, SubjectReader subjects) {
        this.services = services;
        this.editions = editions;
        this.subjects = subjects;
    }

    /** The answers that are read once, for all data sets. */
    private record SharedAnswers(
            StructureMessage flows,
            StructureMessage agreements,
            StructureMessage providers,
            SubjectReader.AllSubjects subjects,
            List<Releases.Pin> pins) {}

    /**
     * All data sets.
     *
     * @param flows the data sets with public figures, in the order of their codes
     * @param withdrawn those that had public figures and have none any more
     * @param renamed current code of a data set by each of its former codes
     */
    record AllFlows(List<Flow> flows, List<WithdrawnFlow> withdrawn, Map<String, String> renamed) {}

    /** The data sets. */
    Uni<AllFlows> read(RequestContext requestContext) {
        return Uni.combine()
                .all()
                .unis(
                        services.indicator(requestContext, FLOWS, StructureMessage.class),
                        services.indicator(requestContext, AGREEMENTS, StructureMessage.class),
                        services.indicator(requestContext, PROVIDERS, StructureMessage.class),
                        subjects.read(requestContext),
                        services.reports(requestContext, REPORTS, Reports.Item.class)
                                .onFailure()
                                .recoverWithItem(Listing.unavailable()))
                .with((flows, agreements, providers, about, reports) ->
                        new SharedAnswers(
                                flows,
                                agreements,
                                providers,
                                about,
                                EditionReader.pins(
                                        reports.items().stream()
                                                .map(Reports.Item::release)
                                                .filter(Objects::nonNull))))
                .chain(shared -> read(requestContext, shared));
    }

    /** A dataflow with the releases of its figures. */
    private record FlowWithReleases(
            StructureMessage.Dataflow flow, EditionReader.ChosenReleases releases) {}

    private Uni<AllFlows> read(RequestContext requestContext, SharedAnswers shared) {
        List<Uni<FlowWithReleases>> requests = new ArrayList<>();
        for (StructureMessage.Dataflow flow : shared.flows().dataflows()) {
            String source = flow.partOf().isEmpty() ? flow.id() : flow.partOf();
            requests.add(
                    editions.read(requestContext, source, shared.pins())
                            .map(releases -> new FlowWithReleases(flow, releases)));
        }
        return requests.isEmpty()
                ? Uni.createFrom().item(new AllFlows(List.of(), List.of(), Map.of()))
                : Uni.join().all(requests).andFailFast().map(found -> read(shared, found));
    }

    private static AllFlows read(SharedAnswers shared, List<FlowWithReleases> found) {
        List<Flow> flows = new ArrayList<>();
        List<WithdrawnFlow> withdrawn = new ArrayList<>();
        Map<String, String> renamed = new HashMap<>();
        for (FlowWithReleases one : found) {
            flow(shared, one.flow(), one.releases())
                    .ifPresentOrElse(flows::add, () -> withdrawn(one).ifPresent(withdrawn::add));
            one.flow().formerIds().forEach(id -> renamed.put(id, one.flow().id()));
        }
        flows.sort(Comparator.comparing(Flow::id));
        return new AllFlows(flows, withdrawn, renamed);
    }

    /**
     * The withdrawn data set of a dataflow without public figures. Empty if it never had any, and
     * if it is a part of another data set, whose releases it shares.
     */
    private static Optional<WithdrawnFlow> withdrawn(FlowWithReleases one) {
        return one.flow().partOf().isEmpty()
                ? one.releases().chosen().stream()
                        .findFirst()
                        .map(last ->
                                new WithdrawnFlow(
                                        one.flow().id(),
                                        Names.ofTags(
                                                requireNonNullElse(one.flow().names(), Map.of())),
                                        last.id(),
                                        LocalDate.ofInstant(
                                                EditionReader.published(last), ZoneOffset.UTC)))
                : Optional.empty();
    }

    /** The data set of a dataflow; empty if it has no public figure, or no release. */
    private static Optional<Flow> flow(
            SharedAnswers shared,
            StructureMessage.Dataflow flow,
            EditionReader.ChosenReleases releases) {
        Optional<StructureMessage.Constraint> available = shared.flows().available(flow.id());
        Optional<StructureMessage.Range> periods =
                available.flatMap(StructureMessage.Constraint::periods);
        if (periods.isEmpty() || releases.chosen().isEmpty()) {
            return Optional.empty();
        }
        Urn structure = Urn.of(flow.structure());
        Flow.Extent extent = extent(available.get(), periods.get());
        return Optional.of(
                new Flow(
                        flow.id(),
                        flow.agencyID(),
                        flow.version(),
                        Names.ofTags(requireNonNullElse(flow.names(), Map.of())),
                        Names.ofTags(requireNonNullElse(flow.descriptions(), Map.of())),
                        STRUCTURES
                                + "datastructure/"
                                + Target.encode(structure.agency())
                                + "/"
                                + Target.encode(structure.id())
                                + "/"
                                + Target.encode(structure.version()),
                        flow.partOf(),
                        extent,
                        shared.subjects().of(extent.indicators()),
                        terms(shared, flow.id()),
                        files(flow.agencyID(), flow.id(), flow.partOf(), Optional.empty()),
                        releases.chosen().stream()
                                .map(release ->
                                        edition(flow.agencyID(), flow.id(), flow.partOf(), release))
                                .toList(),
                        releases.firstDay()));
    }

    private static Flow.Extent extent(
            StructureMessage.Constraint available, StructureMessage.Range periods) {
        return new Flow.Extent(
                available.count("series_count"),
                available.count("obs_count"),
                Periods.firstDay(periods.startPeriod().period()),
                Periods.lastDay(periods.endPeriod().period()),
                available.codes("REF_AREA").stream()
                        .filter(code -> code.matches("[A-Z]{3}"))
                        .sorted()
                        .toList(),
                available.codes("INDICATOR").stream().sorted().toList());
    }

    /** There is a licence only if all providers of the data set gave the same one. */
    private static Flow.Terms terms(SharedAnswers shared, String flow) {
        Map<String, Names> names = new HashMap<>();
        shared.providers()
                .providers()
                .forEach(scheme ->
                        scheme.all()
                                .forEach(provider ->
                                        names.put(
                                                provider.id(),
                                                Names.ofTags(
                                                        requireNonNullElse(
                                                                provider.names(), Map.of())))));
        List<StructureMessage.Agreement> agreements =
                shared.agreements().agreements().stream()
                        .filter(one -> Urn.of(one.dataflow()).id().equals(flow))
                        .toList();
        List<Optional<Licence>> licences =
                agreements.stream()
                        .map(one -> one.licence().flatMap(Licence::find))
                        .distinct()
                        .toList();
        return new Flow.Terms(
                licences.size() == 1 ? licences.getFirst() : Optional.empty(),
                agreements.stream()
                        .map(one -> Urn.of(one.dataProvider()).item())
                        .distinct()
                        .sorted()
                        .flatMap(provider -> Stream.ofNullable(names.get(provider)))
                        .filter(name -> !name.isEmpty())
                        .toList());
    }

    /** One edition; fails with {@link NotFoundException} if the data set has no such release. */
    Uni<Edition> edition(RequestContext requestContext, Flow flow, String release) {
        String source = flow.partOf().isEmpty() ? flow.id() : flow.partOf();
        return editions.one(requestContext, source, release)
                .map(found -> edition(flow.agency(), flow.id(), flow.partOf(), found));
    }

    /**
     * The states of a data set, without duplicates, in no particular order: those after its newest
     * 1,000 releases, and the editions that are listed.
     */
    Uni<List<Edition>> history(RequestContext requestContext, Flow flow) {
        String source = flow.partOf().isEmpty() ? flow.id() : flow.partOf();
        return editions.newest(requestContext, source, MAX_STATES)
                .map(found -> {
                    Map<Long, Edition> states = new HashMap<>();
                    flow.editions().forEach(one -> states.put(one.release(), one));
                    found.items().stream()
                            .map(one -> edition(flow.agency(), flow.id(), flow.partOf(), one))
                            .forEach(one -> states.putIfAbsent(one.release(), one));
                    return List.copyOf(states.values());
                });
    }

    private static Edition edition(String agency, String id, String partOf, Releases.Item release) {
        return new Edition(
                release.id(),
                EditionReader.published(release),
                files(agency, id, partOf, Optional.of(release)));
    }

    /** The files of the state after a release; without a release, those of the newest state. */
    private static List<Download> files(
            String agency, String id, String partOf, Optional<Releases.Item> release) {
        String code = Target.encode(id);
        if (!partOf.isEmpty()) {
            return List.of(
                    new Download(
                            Download.Form.PART,
                            "/sdmx/3.0/data/dataflow/"
                                    + Target.encode(agency)
                                    + "/"
                                    + code
                                    + "/+/*?format=csvdata"
                                    + release.map(EditionReader::published)
                                            .map(at -> "&asOf=" + Target.encode(at.toString()))
                                            .orElse(""),
                            Optional.empty()));
        }
        String file = "/api/indicators/v1/flows/" + code + "/download?format=";
        String pin = release.map(one -> "&release=" + one.id()).orElse("");
        return Stream.of(Download.Form.CSV, Download.Form.CSV_GZIP, Download.Form.PARQUET)
                .map(form -> new Download(form, file + form.format() + pin, Optional.empty()))
                .toList();
    }
}
