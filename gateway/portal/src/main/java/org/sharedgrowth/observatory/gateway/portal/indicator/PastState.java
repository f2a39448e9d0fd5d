package org.sharedgrowth.observatory.gateway.portal.indicator;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sharedgrowth.observatory.gateway.portal.client.Differences;

/**
 * What a page says about the earlier state that a reader chose.
 *
 * @param refused the day or release of the address if there is no such state, by parameter; then
 *     the current figures are shown
 * @param first day of the first release with figures, if the state has none; else empty
 * @param since what changed since that state
 */
record PastState(Map<String, String> refused, Optional<LocalDate> first, ChangesSince since) {
    /** The current state is shown because none was chosen. */
    static final PastState NONE = new PastState(Map.of(), Optional.empty(), ChangesSince.NOTHING);

    /** The current state is shown because the chosen one does not exist. */
    static PastState refused(Map<String, String> vintage) {
        return new PastState(vintage, Optional.empty(), ChangesSince.NOTHING);
    }

    /**
     * The changes of an indicator since a state.
     *
     * @param flow code of the data set
     * @param answer the service's number of changes and its releases; {@link
     *     Differences.Answer#NONE} if nothing was read
     * @param read number of changes that were read
     * @param cells the changes of the series that the page shows
     */
    record ChangesSince(
            String flow, Differences.Answer answer, long read, List<Differences.Cell> cells) {
        static final ChangesSince NOTHING =
                new ChangesSince("", Differences.Answer.NONE, 0, List.of());

        /** Whether the changes could be read. */
        boolean isRead() {
            return answer.to() != null;
        }
    }
}
