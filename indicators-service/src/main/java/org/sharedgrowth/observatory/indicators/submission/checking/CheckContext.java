package org.sharedgrowth.observatory.indicators.submission.checking;

import java.time.LocalDate;
import java.util.List;
import org.sharedgrowth.observatory.identity.Provider;
import org.sharedgrowth.observatory.indicators.structure.Agreement;
import org.sharedgrowth.observatory.indicators.structure.Catalogue;
import org.sharedgrowth.observatory.indicators.structure.Dataflow;
import org.sharedgrowth.observatory.indicators.structure.Dsd;
import org.sharedgrowth.observatory.indicators.structure.Item;

/**
 * The context of a check.
 *
 * @param flow the dataflow of the file
 * @param agreement the office's agreement for the dataflow
 * @param provider the office, with the areas in its token
 * @param skipUnknown whether rows with unknown codes are skipped with a warning instead of being
 *     errors
 * @param sent the day of the submission, in UTC
 */
public record CheckContext(
        Catalogue catalogue,
        Dataflow flow,
        Agreement agreement,
        Provider provider,
        boolean skipUnknown,
        LocalDate sent) {
    public Dsd structure() {
        return flow.structure();
    }

    /** The source of figures for which none is given: the office's name and the day of sending. */
    public String ownSource() {
        Item office = catalogue.provider(provider.id());
        String name = office == null ? provider.id() : office.names().in(List.of());
        return name + ", " + sent;
    }
}
