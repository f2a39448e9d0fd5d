package org.sharedgrowth.observatory.gateway.portal.discovery.page;

import java.util.ArrayList;
import java.util.List;
import org.sharedgrowth.observatory.gateway.portal.cite.Cite;
import org.sharedgrowth.observatory.gateway.portal.discovery.dcat.DcatText;
import org.sharedgrowth.observatory.gateway.portal.discovery.model.DataCatalogue;
import org.sharedgrowth.observatory.gateway.portal.discovery.model.Download;
import org.sharedgrowth.observatory.gateway.portal.discovery.model.Edition;
import org.sharedgrowth.observatory.gateway.portal.discovery.model.Flow;
import org.sharedgrowth.observatory.gateway.portal.discovery.schema.SchemaOrg;
import org.sharedgrowth.observatory.gateway.portal.part.PageLink;
import org.sharedgrowth.observatory.gateway.portal.part.Target;
import org.sharedgrowth.observatory.gateway.portal.release.ReleasesQuery;
import org.sharedgrowth.observatory.messages.Formats;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.Texts;

/** Makes the pages of data sets. */
final class FlowPage {
    private static final List<String> FORMS = List.of("Turtle", "JSON-LD", "RDF/XML");
    private static final long MEGABYTE = 1 << 20;
    private static final List<String> ENDINGS = List.of(".ttl", ".jsonld", ".rdf");

    private final DataCatalogue catalogue;
    private final Language language;
    private final FlowText text;
    private final DcatText dcatText;
    private final Formats formats;

    FlowPage(DataCatalogue catalogue, Language language) {
        this.catalogue = catalogue;
        this.language = language;
        this.text = Texts.of(FlowText.class, language);
        this.dcatText = Texts.of(DcatText.class, language);
        this.formats = Formats.of(language);
    }

    /** All data sets. */
    CatalogueView list() {
        return new CatalogueView(
                text.answerOfAll(catalogue.flows().size()),
                catalogue.description().in(language),
                catalogue.flows().stream()
                        .map(flow ->
                                new CatalogueView.Row(
                                        new PageLink(flow.path(), flow.name().in(language)),
                                        flow.description().in(language),
                                        period(flow),
                                        formats.number(flow.extent().figures()),
                                        release(flow.current())))
                        .toList(),
                forms("/catalog"));
    }

    /** A data set with its editions. */
    FlowView of(Flow flow) {
        Edition current = flow.current();
        boolean hasOwnFigures = flow.partOf().isEmpty();
        return new FlowView(
                flow.name().in(language),
                answer(flow),
                "",
                "",
                List.of(new PageLink("/catalog", text.dataSets())),
                facts(flow),
                files(flow.downloads()),
                terms(flow),
                owners(flow),
                flow.editions().stream()
                        .map(edition -> new PageLink(flow.path(edition), release(edition)))
                        .toList(),
                hasOwnFigures ? Target.of("/releases").with("flow", flow.id()).toString() : "",
                hasOwnFigures ? feed(flow) : "",
                forms(flow.path()),
                cite(flow, current),
                SchemaOrg.of(catalogue, flow, language));
    }

    /** One edition. */
    FlowView of(Flow flow, Edition edition) {
        boolean isNewest = edition.release() == flow.current().release();
        List<PageLink> forms = new ArrayList<>(forms(flow.path(edition)));
        if (edition.parquetWithFingerprint().isPresent()) {
            forms.add(new PageLink(flow.path(edition) + "/croissant.json", "Croissant"));
        }
        return new FlowView(
                dcatText.edition(flow.name().in(language), edition.day()),
                dcatText.editionMeaning(edition.release()),
                isNewest ? "" : text.earlier(edition.release(), edition.day()),
                isNewest ? "" : flow.path(flow.current()),
                List.of(
                        new PageLink("/catalog", text.dataSets()),
                        new PageLink(flow.path(), flow.name().in(language))),
                List.of(new FlowView.Fact(text.dataSet(), flow.agency() + ":" + flow.id())),
                files(edition.downloads()),
                terms(flow),
                owners(flow),
                List.of(),
                "",
                "",
                forms,
                cite(flow, edition),
                SchemaOrg.of(catalogue, flow, edition, language));
    }

    private String feed(Flow flow) {
        return ReleasesQuery.ofFlow(flow.id()).feed().with("lang", language.tag()).toString();
    }

    private String answer(Flow flow) {
        String description = flow.description().in(language);
        return description.isEmpty()
                ? text.answer(
                        flow.name().in(language),
                        formats.number(flow.extent().figures()),
                        year(flow.extent().first()),
                        year(flow.extent().last()))
                : description;
    }

    private List<FlowView.Fact> facts(Flow flow) {
        Flow.Extent extent = flow.extent();
        List<FlowView.Fact> facts = new ArrayList<>();
        facts.add(new FlowView.Fact(text.figures(), formats.number(extent.figures())));
        facts.add(new FlowView.Fact(text.series(), formats.number(extent.series())));
        facts.add(new FlowView.Fact(text.countries(), formats.number(extent.countries().size())));
        facts.add(new FlowView.Fact(text.period(), period(flow)));
        facts.add(new FlowView.Fact(text.newest(), release(flow.current())));
        catalogue
                .find(flow.partOf())
                .ifPresent(whole ->
                        facts.add(new FlowView.Fact(text.partOf(), whole.name().in(language))));
        return facts;
    }

    private String period(Flow flow) {
        return text.span(year(flow.extent().first()), year(flow.extent().last()));
    }

    private static String year(String day) {
        return day.substring(0, 4);
    }

    private String release(Edition edition) {
        return text.release(edition.release(), edition.day());
    }

    private List<FlowView.File> files(List<Download> files) {
        return files.stream().map(this::file).toList();
    }

    private FlowView.File file(Download file) {
        return new FlowView.File(
                file.target(),
                file.form().title(),
                file.fingerprint().map(fingerprint -> size(fingerprint.bytes())).orElse(""),
                file.fingerprint().map(Download.Fingerprint::sha256).orElse(""));
    }

    /** A size in MB or kB, counted in powers of 1024. */
    private String size(long bytes) {
        return bytes < MEGABYTE
                ? text.kilobytes(formats.number(Math.max(1, bytes >> 10)))
                : text.megabytes(formats.number((double) bytes / MEGABYTE, 1));
    }

    private FlowView.Terms terms(Flow flow) {
        return flow.terms()
                .licence()
                .map(licence -> new FlowView.Terms(licence.label(), licence.address()))
                .orElseGet(() -> new FlowView.Terms(dcatText.rights(), ""));
    }

    private String owners(Flow flow) {
        return formats.list(flow.terms().owners().stream().map(name -> name.in(language)).toList());
    }

    private static List<PageLink> forms(String path) {
        List<PageLink> forms = new ArrayList<>();
        for (int i = 0; i < FORMS.size(); i++) {
            forms.add(new PageLink(path + ENDINGS.get(i), FORMS.get(i)));
        }
        return forms;
    }

    private Cite cite(Flow flow, Edition edition) {
        return Cite.of(catalogue.citation(flow, edition, language));
    }
}
