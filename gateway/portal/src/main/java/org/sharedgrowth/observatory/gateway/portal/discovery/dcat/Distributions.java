package org.sharedgrowth.observatory.gateway.portal.discovery.dcat;

import static org.sharedgrowth.observatory.gateway.portal.discovery.rdf.Vocabulary.AVAILABILITY;
import static org.sharedgrowth.observatory.gateway.portal.discovery.rdf.Vocabulary.DCAT;
import static org.sharedgrowth.observatory.gateway.portal.discovery.rdf.Vocabulary.DCATAP;
import static org.sharedgrowth.observatory.gateway.portal.discovery.rdf.Vocabulary.DCT;
import static org.sharedgrowth.observatory.gateway.portal.discovery.rdf.Vocabulary.FILETYPE;
import static org.sharedgrowth.observatory.gateway.portal.discovery.rdf.Vocabulary.LICENCE;
import static org.sharedgrowth.observatory.gateway.portal.discovery.rdf.Vocabulary.RDFS;
import static org.sharedgrowth.observatory.gateway.portal.discovery.rdf.Vocabulary.SPDX;
import static org.sharedgrowth.observatory.gateway.portal.discovery.rdf.Vocabulary.XSD;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sharedgrowth.observatory.gateway.portal.discovery.model.Download;
import org.sharedgrowth.observatory.gateway.portal.discovery.model.Edition;
import org.sharedgrowth.observatory.gateway.portal.discovery.model.Flow;
import org.sharedgrowth.observatory.gateway.portal.discovery.model.Names;
import org.sharedgrowth.observatory.gateway.portal.discovery.rdf.Graph;
import org.sharedgrowth.observatory.gateway.portal.discovery.rdf.Node;
import org.sharedgrowth.observatory.gateway.portal.discovery.rdf.Node.Iri;
import org.sharedgrowth.observatory.gateway.portal.discovery.rdf.Vocabulary;
import org.sharedgrowth.observatory.messages.Texts;
import org.sharedgrowth.observatory.messages.citation.Licence;

/**
 * Describes the files of data sets and the interfaces that return them.
 *
 * @param brief whether details are left out, as in the catalogue of all data sets
 */
record Distributions(String origin, Graph graph, boolean brief) {

    /** Describes the files and interfaces with the newest figures; returns their addresses. */
    List<Iri> current(Flow flow) {
        List<Iri> added = new ArrayList<>(files(flow, flow.path(), flow.downloads()));
        for (DataService.Form form : DataService.Form.values()) {
            if (!form.service().serves(flow)) {
                continue;
            }
            Iri iri = iri(flow.path() + "#" + form.id());
            terms(distribution(iri, form.title(), flow.path()), List.of(flow))
                    .with(DCT.term("format"), FILETYPE.term(form.fileType()))
                    .with(DCAT.term("accessService"), iri(form.service().path()));
            added.add(iri);
        }
        return added;
    }

    /** Describes the files of an edition; returns their addresses. */
    List<Iri> of(Flow flow, Edition edition) {
        return files(flow, flow.path(edition), edition.downloads());
    }

    /** Describes the interfaces that serve these data sets; returns their addresses. */
    List<Iri> services(List<Flow> flows) {
        return Stream.of(DataService.values())
                .filter(service -> flows.stream().anyMatch(service::serves))
                .map(service -> service(service, flows.stream().filter(service::serves).toList()))
                .toList();
    }

    private Iri service(DataService service, List<Flow> flows) {
        Iri iri = iri(service.path());
        terms(
                        graph.subject(iri, DCAT.term("DataService"))
                                .with(DCT.term("title"), Node.plain(service.title()))
                                .with(DCAT.term("endpointURL"), iri(service.endpoint()))
                                .with(DCAT.term("endpointDescription"), iri("/openapi.yaml")),
                        flows)
                .with(
                        DCAT.term("servesDataset"),
                        flows.stream().map(flow -> iri(flow.path())).toList());
        return iri;
    }

    private List<Iri> files(Flow flow, String page, List<Download> files) {
        return files.stream()
                .filter(file -> !brief || file.form() != Download.Form.CSV_GZIP)
                .map(file -> file(flow, page, file))
                .toList();
    }

    private Iri file(Flow flow, String page, Download file) {
        Iri iri = iri(page + "#" + file.form().id());
        Graph.Subject distribution =
                terms(distribution(iri, file.form().title(), page), List.of(flow))
                        .with(DCAT.term("downloadURL"), iri(file.target()))
                        .with(DCT.term("format"), fileType(file.form()));
        if (!brief) {
            distribution
                    .with(DCAT.term("mediaType"), mediaType(content(file.form())))
                    .with(DCATAP.term("availability"), AVAILABILITY.term("STABLE"));
            if (file.form() == Download.Form.CSV_GZIP) {
                distribution.with(DCAT.term("compressFormat"), mediaType(file.form()));
            }
            file.fingerprint()
                    .ifPresent(fingerprint -> addFingerprint(iri, distribution, fingerprint));
        }
        return iri;
    }

    private static Iri fileType(Download.Form form) {
        return FILETYPE.term(
                switch (form) {
                    case CSV, CSV_GZIP, PART -> "CSV";
                    case PARQUET -> "PARQUET";
                });
    }

    /** The format of a file once it is decompressed. */
    private static Download.Form content(Download.Form form) {
        return form == Download.Form.CSV_GZIP ? Download.Form.CSV : form;
    }

    private static Iri mediaType(Download.Form form) {
        String type = form.mediaType();
        int slash = type.indexOf('/');
        return (type.startsWith("text/") ? Vocabulary.TEXT : Vocabulary.APPLICATION)
                .term(type.substring(slash + 1));
    }

    private void addFingerprint(
            Iri iri, Graph.Subject distribution, Download.Fingerprint fingerprint) {
        Iri sum = new Iri(iri.address() + "-sha256");
        distribution
                .with(
                        DCAT.term("byteSize"),
                        new Node.Value(
                                Long.toString(fingerprint.bytes()), XSD.term("nonNegativeInteger")))
                .with(SPDX.term("checksum"), sum);
        graph.subject(sum, SPDX.term("Checksum"))
                .with(SPDX.term("algorithm"), SPDX.term("checksumAlgorithm_sha256"))
                .with(
                        SPDX.term("checksumValue"),
                        new Node.Value(fingerprint.sha256(), XSD.term("hexBinary")));
    }

    private Graph.Subject distribution(Iri iri, String title, String page) {
        Graph.Subject distribution =
                graph.subject(iri, DCAT.term("Distribution"))
                        .with(DCAT.term("accessURL"), iri(page));
        return brief ? distribution : distribution.with(DCT.term("title"), Node.plain(title));
    }

    /** States the licence that all owners gave, or the terms of use in words if there is none. */
    Graph.Subject terms(Graph.Subject subject, List<Flow> flows) {
        List<Optional<Licence>> licences =
                flows.stream().map(flow -> flow.terms().licence()).distinct().toList();
        if (licences.size() == 1 && licences.getFirst().isPresent()) {
            return subject.with(DCT.term("license"), licence(licences.getFirst().get()));
        }
        Iri rights = iri("/#rights");
        graph.subject(rights, DCT.term("RightsStatement"))
                .with(
                        RDFS.term("label"),
                        Dcat.texts(
                                Names.ofEach(
                                        language -> Texts.of(DcatText.class, language).rights())));
        return subject.with(DCT.term("rights"), rights);
    }

    /** The licence in the list of the European Union, or the address of its text. */
    private Iri licence(Licence licence) {
        return switch (licence) {
            case CC_BY_4_0 -> LICENCE.term("CC_BY_4_0");
            case CC0_1_0 -> LICENCE.term("CC0");
            default -> {
                Iri text = new Iri(licence.address());
                graph.subject(text, DCT.term("LicenseDocument"));
                yield text;
            }
        };
    }

    private Iri iri(String target) {
        return new Iri(origin + target);
    }
}
