package org.sharedgrowth.observatory.gateway.portal.discovery.reading;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Indicator;
import org.sharedgrowth.observatory.gateway.portal.client.PageLife;
import org.sharedgrowth.observatory.gateway.portal.client.RequestContext;
import org.sharedgrowth.observatory.gateway.portal.client.Services;
import org.sharedgrowth.observatory.gateway.portal.discovery.dcat.DcatText;
import org.sharedgrowth.observatory.gateway.portal.discovery.model.DataCatalogue;
import org.sharedgrowth.observatory.gateway.portal.discovery.model.Download;
import org.sharedgrowth.observatory.gateway.portal.discovery.model.Edition;
import org.sharedgrowth.observatory.gateway.portal.discovery.model.Flow;
import org.sharedgrowth.observatory.gateway.portal.discovery.model.Names;
import org.sharedgrowth.observatory.gateway.portal.discovery.model.Table;
import org.sharedgrowth.observatory.gateway.portal.edge.Visitors;
import org.sharedgrowth.observatory.gateway.portal.frame.FrameText;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.Texts;

/** The data sets as a guest sees them now. */
@Singleton
public class DataSets {
    /** The longest time until a change without a release, such as a new name, is noticed. */
    private static final long MAX_NANOS = Duration.ofMinutes(1).toNanos();

    private final Services services;
    private final Visitors visitors;
    private final FlowReader reader;
    private final FileReader files;
    private final String origin;
    private final AtomicReference<@Nullable ReadState> lastRead = new AtomicReference<>();

    DataSets(
            Services services,
            Visitors visitors,
            FlowReader reader,
            FileReader files,
            @ConfigProperty(name = "observatory.public-origin") String origin) {
        this.services = services;
        this.visitors = visitors;
        this.reader = reader;
        this.files = files;
        this.origin = origin;
    }

    /**
     * The state that was read last.
     *
     * @param version names the newest release
     * @param nanos when it was read, in the time of {@link System#nanoTime()}
     */
    private record ReadState(String version, long nanos, State state) {
        boolean isCurrent(String newest) {
            return version.equals(newest) && System.nanoTime() - nanos < MAX_NANOS;
        }
    }

    /** The data sets, for a document. */
    public Uni<State> newest() {
        return newest(PageLife.ofNoPage());
    }

    /** The data sets, for a page that caches may keep until the data sets change. */
    public Uni<State> newest(RequestContext page) {
        return newest(page.life());
    }

    /** The data sets at the newest release. Fails if the services do not answer. */
    private Uni<State> newest(PageLife life) {
        RequestContext requestContext = requestContext(life);
        return services.indicators(
                        requestContext, "/api/indicators/v1/indicators?pageSize=1", Indicator.class)
                .chain(list -> {
                    String version = String.valueOf(list.release());
                    @Nullable ReadState known = lastRead.get();
                    return known != null && known.isCurrent(version)
                            ? Uni.createFrom().item(known.state())
                            : reader.read(requestContext)
                                    .map(read -> keep(version, catalogue(read)));
                });
    }

    /**
     * The state of a data set after a release that changed it; fails with {@link NotFoundException}
     * if there is no such release.
     *
     * @param release number as sent
     */
    public Uni<Edition> edition(Flow flow, String release) {
        return flow.editions().stream()
                .filter(edition -> Long.toString(edition.release()).equals(release))
                .findFirst()
                .map(edition -> Uni.createFrom().item(edition))
                .orElseGet(
                        () -> reader.edition(requestContext(PageLife.ofNoPage()), flow, release));
    }

    /**
     * The states of a data set in no particular order: those after its newest 1,000 releases, and
     * those earlier states that are listed as editions.
     */
    public Uni<List<Edition>> history(Flow flow) {
        return reader.history(requestContext(PageLife.ofNoPage()), flow);
    }

    /**
     * The data set with the fingerprints of its newest files; unchanged if they are not known now.
     *
     * @param life of the page that shows it
     */
    public Uni<Flow> withFingerprints(State state, Flow flow, PageLife life) {
        return knownFingerprints(state, flow, flow.current(), life).map(flow::withFingerprints);
    }

    /** The edition with the fingerprints of its files; unchanged if they are not known now. */
    public Uni<Edition> withFingerprints(State state, Flow flow, Edition edition, PageLife life) {
        return knownFingerprints(state, flow, edition, life).map(edition::withFingerprints);
    }

    private Uni<Map<String, Download.Fingerprint>> knownFingerprints(
            State state, Flow flow, Edition edition, PageLife life) {
        return fingerprints(state, flow, edition, life).onFailure().recoverWithItem(Map.of());
    }

    private Uni<Map<String, Download.Fingerprint>> fingerprints(
            State state, Flow flow, Edition edition, PageLife life) {
        return state.fingerprints(
                flow, edition, () -> files.fingerprints(requestContext(life), flow, edition));
    }

    /**
     * An edition that has a Parquet file, and the columns of the file.
     *
     * @param edition with the fingerprint of the file
     */
    public record ParquetEdition(Edition edition, Table table) {}

    /**
     * Reads the columns of an edition; fails with {@link NotFoundException} if it has no Parquet
     * file, and with the failure of the service if that does not answer.
     */
    public Uni<ParquetEdition> parquetEdition(State state, Flow flow, Edition edition) {
        return fingerprints(state, flow, edition, PageLife.ofNoPage())
                .map(edition::withFingerprints)
                .chain(complete ->
                        complete.parquetWithFingerprint().isEmpty()
                                ? Uni.createFrom().failure(NotFoundException::new)
                                : files.table(requestContext(PageLife.ofNoPage()), flow)
                                        .map(table -> new ParquetEdition(complete, table)));
    }

    private RequestContext requestContext(PageLife life) {
        return new RequestContext(visitors.guest(), Language.ENGLISH.tag(), life);
    }

    /**
     * Caches what was read. Documents that were made before stay cached if no data set has changed.
     */
    private State keep(String version, DataCatalogue catalogue) {
        @Nullable ReadState before = lastRead.get();
        State state =
                before != null && before.state().catalogue().equals(catalogue)
                        ? before.state()
                        : new State(catalogue);
        lastRead.set(new ReadState(version, System.nanoTime(), state));
        return state;
    }

    private DataCatalogue catalogue(FlowReader.AllFlows read) {
        return new DataCatalogue(
                origin,
                Names.ofEach(language -> Texts.of(FrameText.class, language).observatory()),
                Names.ofEach(language -> Texts.of(DcatText.class, language).meaning()),
                read.flows(),
                read.withdrawn(),
                read.renamed());
    }
}
