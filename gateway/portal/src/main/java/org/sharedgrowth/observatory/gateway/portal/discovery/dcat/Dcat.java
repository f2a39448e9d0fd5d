package org.sharedgrowth.observatory.gateway.portal.discovery.dcat;

import static org.sharedgrowth.observatory.gateway.portal.discovery.rdf.Vocabulary.ACCESS;
import static org.sharedgrowth.observatory.gateway.portal.discovery.rdf.Vocabulary.DCAT;
import static org.sharedgrowth.observatory.gateway.portal.discovery.rdf.Vocabulary.DCT;
import static org.sharedgrowth.observatory.gateway.portal.discovery.rdf.Vocabulary.FOAF;
import static org.sharedgrowth.observatory.gateway.portal.discovery.rdf.Vocabulary.FREQUENCY;
import static org.sharedgrowth.observatory.gateway.portal.discovery.rdf.Vocabulary.SKOS;
import static org.sharedgrowth.observatory.gateway.portal.discovery.rdf.Vocabulary.STAT;
import static org.sharedgrowth.observatory.gateway.portal.discovery.rdf.Vocabulary.THEME;
import static org.sharedgrowth.observatory.gateway.portal.discovery.rdf.Vocabulary.VCARD;
import static org.sharedgrowth.observatory.gateway.portal.discovery.rdf.Vocabulary.XSD;

import java.time.Instant;
import java.util.List;
import org.sharedgrowth.observatory.gateway.portal.discovery.model.DataCatalogue;
import org.sharedgrowth.observatory.gateway.portal.discovery.model.Edition;
import org.sharedgrowth.observatory.gateway.portal.discovery.model.Flow;
import org.sharedgrowth.observatory.gateway.portal.discovery.model.Names;
import org.sharedgrowth.observatory.gateway.portal.discovery.model.Subjects;
import org.sharedgrowth.observatory.gateway.portal.discovery.rdf.Graph;
import org.sharedgrowth.observatory.gateway.portal.discovery.rdf.Node;
import org.sharedgrowth.observatory.gateway.portal.discovery.rdf.Node.Iri;
import org.sharedgrowth.observatory.gateway.portal.discovery.rdf.Vocabulary;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.Texts;

/**
 * Describes data sets according to DCAT-AP 3.0.1 (with StatDCAT-AP 1.0.1). The catalogue of all
 * data sets is brief, so that harvesters can read it often: details are in the description of each
 * data set. No types are stated for addresses outside this site, except for licences, which DCAT-AP
 * requires to be licence documents.
 */
public final class Dcat {
    private static final List<String> LANGUAGES = List.of("ENG", "FRA", "SPA", "RUS", "ARA", "ZHO");

    private final DataCatalogue catalogue;
    private final Graph graph = new Graph();
    private final boolean brief;
    private final Distributions distributions;

    private Dcat(DataCatalogue catalogue, boolean brief) {
        this.catalogue = catalogue;
        this.brief = brief;
        this.distributions = new Distributions(catalogue.origin(), graph, brief);
    }

    /** All data sets, each with its current files. */
    public static Graph ofAll(DataCatalogue catalogue) {
        Dcat dcat = new Dcat(catalogue, true);
        dcat.addCatalogue();
        return dcat.graph;
    }

    /** One data set with its editions. */
    public static Graph of(DataCatalogue catalogue, Flow flow) {
        Dcat dcat = new Dcat(catalogue, false);
        Graph.Subject set = dcat.addFlow(flow);
        set.with(DCT.term("spatial"), dcat.countries(flow));
        for (Edition edition : flow.editions()) {
            set.with(DCAT.term("hasVersion"), dcat.iri(flow.path(edition)));
            dcat.addEdition(flow, edition);
        }
        dcat.addParties();
        dcat.distributions.services(List.of(flow));
        return dcat.graph;
    }

    /** One edition. */
    public static Graph of(DataCatalogue catalogue, Flow flow, Edition edition) {
        Dcat dcat = new Dcat(catalogue, false);
        dcat.addEdition(flow, edition);
        dcat.addParties();
        return dcat.graph;
    }

    private void addCatalogue() {
        Graph.Subject subject =
                graph.subject(iri("/catalog"), DCAT.term("Catalog"))
                        .with(DCT.term("title"), texts(catalogue.name()))
                        .with(DCT.term("description"), texts(catalogue.description()))
                        .with(DCT.term("publisher"), publisher())
                        .with(FOAF.term("homepage"), iri("/"))
                        .with(
                                DCT.term("language"),
                                LANGUAGES.stream().map(Vocabulary.LANGUAGE::term).toList());
        catalogue.modified().ifPresent(at -> subject.with(DCT.term("modified"), instant(at)));
        catalogue.flows().stream()
                .map(Flow::issued)
                .min(String::compareTo)
                .ifPresent(day -> subject.with(DCT.term("issued"), date(day)));
        distributions.terms(subject, catalogue.flows());
        addParties();
        for (Flow flow : catalogue.flows()) {
            subject.with(DCAT.term("dataset"), iri(flow.path()));
            addFlow(flow);
        }
        distributions
                .services(catalogue.flows())
                .forEach(service -> subject.with(DCAT.term("service"), service));
    }

    /** Describes the publisher and the contact. */
    private void addParties() {
        graph.subject(iri("/"), FOAF.term("Document"));
        graph.subject(publisher(), FOAF.term("Agent"))
                .with(FOAF.term("name"), texts(catalogue.name()));
        graph.subject(contact(), VCARD.term("Organization"), VCARD.term("Kind"))
                .with(VCARD.term("fn"), texts(Names.ofEach(language -> text(language).contact())))
                .with(VCARD.term("hasURL"), iri("/help"));
    }

    private Graph.Subject addFlow(Flow flow) {
        Edition current = flow.current();
        Graph.Subject set =
                graph.subject(iri(flow.path()), DCAT.term("Dataset"))
                        .with(
                                DCT.term("identifier"),
                                Node.plain(
                                        flow.agency()
                                                + ":"
                                                + flow.id()
                                                + "("
                                                + flow.version()
                                                + ")"))
                        .with(DCT.term("title"), texts(flow.name()))
                        .with(
                                DCT.term("description"),
                                texts(
                                        flow.description().isEmpty()
                                                ? flow.name()
                                                : flow.description()))
                        .with(DCT.term("publisher"), publisher())
                        .with(DCT.term("modified"), instant(current.published()))
                        .with(DCAT.term("version"), Node.plain(Long.toString(current.release())))
                        .with(DCT.term("conformsTo"), iri(flow.structure()))
                        .with(STAT.term("numSeries"), number(flow.extent().series()));
        addSubjects(flow.subjects(), set);
        if (!brief) {
            set.with(DCAT.term("contactPoint"), contact())
                    .with(DCT.term("issued"), date(flow.issued()))
                    .with(DCT.term("accessRights"), ACCESS.term("PUBLIC"))
                    .with(DCT.term("accrualPeriodicity"), FREQUENCY.term("IRREG"))
                    .with(DCAT.term("landingPage"), iri(flow.path()));
            graph.subject(iri(flow.path()), FOAF.term("Document"));
        }
        graph.subject(iri(flow.structure()), DCT.term("Standard"));
        Iri time = iri(flow.path() + "#time");
        set.with(DCT.term("temporal"), time);
        graph.subject(time, DCT.term("PeriodOfTime"))
                .with(DCAT.term("startDate"), date(flow.extent().first()))
                .with(DCAT.term("endDate"), date(flow.extent().last()));
        if (!flow.partOf().isEmpty()) {
            set.with(DCT.term("isPartOf"), iri("/flows/" + flow.partOf()));
        }
        set.with(DCAT.term("distribution"), distributions.current(flow));
        return set;
    }

    private void addSubjects(Subjects subjects, Graph.Subject set) {
        set.with(DCAT.term("theme"), subjects.themes().stream().map(THEME::term).toList());
        if (brief) {
            return;
        }
        subjects.topics().forEach(topic -> set.with(DCAT.term("keyword"), texts(topic)));
        subjects.subtopics().forEach(topic -> set.with(DCAT.term("keyword"), texts(topic)));
        for (Subjects.Unit unit : subjects.units()) {
            Iri iri = iri(unit.target());
            set.with(STAT.term("statUnitMeasure"), iri);
            graph.subject(iri, SKOS.term("Concept"))
                    .with(SKOS.term("prefLabel"), texts(unit.name()));
        }
    }

    private void addEdition(Flow flow, Edition edition) {
        Graph.Subject set =
                graph.subject(iri(flow.path(edition)), DCAT.term("Dataset"))
                        .with(
                                DCT.term("title"),
                                texts(
                                        Names.ofEach(language ->
                                                text(language)
                                                        .edition(
                                                                flow.name().in(language),
                                                                edition.day()))))
                        .with(
                                DCT.term("description"),
                                texts(
                                        Names.ofEach(language ->
                                                text(language).editionMeaning(edition.release()))))
                        .with(DCT.term("publisher"), publisher())
                        .with(DCAT.term("version"), Node.plain(Long.toString(edition.release())))
                        .with(DCAT.term("isVersionOf"), iri(flow.path()))
                        .with(DCT.term("issued"), instant(edition.published()))
                        .with(DCAT.term("distribution"), distributions.of(flow, edition));
        graph.subject(iri(flow.path()), DCAT.term("Dataset"))
                .with(DCT.term("title"), texts(flow.name()))
                .with(
                        DCT.term("description"),
                        texts(flow.description().isEmpty() ? flow.name() : flow.description()));
        int previousIndex = flow.editions().indexOf(edition) + 1;
        if (previousIndex > 0 && previousIndex < flow.editions().size()) {
            Edition previous = flow.editions().get(previousIndex);
            set.with(DCAT.term("previousVersion"), iri(flow.path(previous)));
        }
    }

    private List<Iri> countries(Flow flow) {
        return flow.extent().countries().stream().map(Vocabulary.COUNTRY::term).toList();
    }

    private Iri publisher() {
        return iri("/#observatory");
    }

    private Iri contact() {
        return iri("/help#contact");
    }

    private Iri iri(String target) {
        return new Iri(catalogue.origin() + target);
    }

    private static DcatText text(Language language) {
        return Texts.of(DcatText.class, language);
    }

    /** A text in each language that it has. */
    static List<Node> texts(Names names) {
        return names.sorted().entrySet().stream()
                .map(one -> (Node) new Node.Text(one.getValue(), one.getKey().tag()))
                .toList();
    }

    private static Node instant(Instant at) {
        return new Node.Value(at.toString(), XSD.term("dateTime"));
    }

    private static Node date(String day) {
        return new Node.Value(day, XSD.term("date"));
    }

    private static Node number(long number) {
        return new Node.Value(Long.toString(number), XSD.term("integer"));
    }
}
