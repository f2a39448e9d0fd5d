package org.sharedgrowth.observatory.gateway.portal.office;

import java.util.List;
import org.sharedgrowth.observatory.messages.Markup;

/** All offices, in the reader's language. */
public record OfficesView(Markup answer, String caption, List<Row> rows) {

    /**
     * One office.
     *
     * @param economies text with the economies for which it sends figures
     * @param releases number of releases
     * @param newest day of the newest release; empty if there is none
     */
    public record Row(
            String address,
            String name,
            String economies,
            String dataSets,
            String releases,
            String newest) {}
}
