package org.sharedgrowth.observatory.gateway.portal.discovery.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sharedgrowth.observatory.messages.citation.Licence;

/**
 * A data set: a dataflow with public figures.
 *
 * @param id its code, which is the last part of its permanent address
 * @param agency of the dataflow
 * @param version of the dataflow
 * @param structure path of the data structure at the SDMX service
 * @param partOf code of the data set of which it is a part; empty if it has figures of its own
 * @param extent what it covers
 * @param subjects what it is about
 * @param terms what people may do with it
 * @param downloads files at addresses that always return the figures of the newest release
 * @param editions some of its states, the newest first; never empty
 * @param issued day of the first release in UTC, in the form 2026-03-01
 */
public record Flow(
        String id,
        String agency,
        String version,
        Names name,
        Names description,
        String structure,
        String partOf,
        Extent extent,
        Subjects subjects,
        Terms terms,
        List<Download> downloads,
        List<Edition> editions,
        String issued) {
    public Flow {
        downloads = List.copyOf(downloads);
        editions = List.copyOf(editions);
    }

    /**
     * What a data set covers.
     *
     * @param first first day, such as 2005-01-01
     * @param last last day
     * @param countries ISO 3166 codes of three letters
     * @param indicators codes
     */
    public record Extent(
            long series,
            long figures,
            String first,
            String last,
            List<String> countries,
            List<String> indicators) {
        public Extent {
            countries = List.copyOf(countries);
            indicators = List.copyOf(indicators);
        }
    }

    /**
     * Terms of use.
     *
     * @param licence the licence that all owners gave; empty unless all gave the same one
     * @param owners names of those who sent the figures; whoever uses the figures must name them
     */
    public record Terms(Optional<Licence> licence, List<Names> owners) {
        public Terms {
            owners = List.copyOf(owners);
        }
    }

    /**
     * A copy with the fingerprints of the newest files, which are those of the newest edition.
     *
     * @param fingerprints by the service's names of formats
     */
    public Flow withFingerprints(Map<String, Download.Fingerprint> fingerprints) {
        return new Flow(
                id,
                agency,
                version,
                name,
                description,
                structure,
                partOf,
                extent,
                subjects,
                terms,
                downloads.stream().map(file -> file.withFingerprints(fingerprints)).toList(),
                Stream.concat(
                                Stream.of(current().withFingerprints(fingerprints)),
                                editions.stream().skip(1))
                        .toList(),
                issued);
    }

    /** The current state. */
    public Edition current() {
        return editions.getFirst();
    }

    /** Path of its page: its permanent address. */
    public String path() {
        return "/flows/" + id;
    }

    /** Path of an edition's page: its permanent address. */
    public String path(Edition edition) {
        return path() + "/releases/" + edition.release();
    }
}
