package org.sharedgrowth.observatory.gateway.portal.discovery.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.citation.Citation;
import org.sharedgrowth.observatory.messages.citation.Rights;

/**
 * All data sets that have public figures.
 *
 * @param origin scheme and host of our addresses, without a slash at the end
 * @param name name of the observatory
 * @param description description of its data sets
 * @param flows in the order of their codes
 * @param withdrawn data sets that have no figures any more
 * @param renamed current code of a data set by each of its former codes
 */
public record DataCatalogue(
        String origin,
        Names name,
        Names description,
        List<Flow> flows,
        List<WithdrawnFlow> withdrawn,
        Map<String, String> renamed) {
    public DataCatalogue {
        flows = List.copyOf(flows);
        withdrawn = List.copyOf(withdrawn);
        renamed = Map.copyOf(renamed);
    }

    /** When a data set last changed; empty before the first release. */
    public Optional<Instant> modified() {
        return flows.stream().map(flow -> flow.current().published()).max(Instant::compareTo);
    }

    /** How an edition is cited. */
    public Citation citation(Flow flow, Edition edition, Language language) {
        return Citation.ofFigures(
                List.of(),
                0,
                flow.name().in(language),
                edition.release(),
                edition.day(),
                origin + flow.path(edition),
                flow.terms().licence().map(Rights::of).orElseGet(() -> Rights.ofFacts(language)),
                language);
    }

    /** The data set with this code. */
    public Optional<Flow> find(String id) {
        return flows.stream().filter(flow -> flow.id().equals(id)).findFirst();
    }

    /**
     * The data set that formerly had this code; empty if none had, or if a data set has the code
     * now.
     */
    public Optional<Flow> findRenamed(String id) {
        return find(id).isPresent()
                ? Optional.empty()
                : Optional.ofNullable(renamed.get(id)).flatMap(this::find);
    }

    /** The data set with this code that has no figures any more. */
    public Optional<WithdrawnFlow> findWithdrawn(String id) {
        return withdrawn.stream().filter(one -> one.id().equals(id)).findFirst();
    }
}
