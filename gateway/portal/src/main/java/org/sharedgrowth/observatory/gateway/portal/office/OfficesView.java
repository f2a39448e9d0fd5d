package org.sharedgrowth.observatory.gateway.portal.office;

import java.util.List;
import org.sharedgrowth.observatory.messages.Markup;

/** All offices, in the reader's language. */
public record OfficesView(Markup answer, String caption, List<Row> rows) {

    /**
     * One office.
     *
     * @param economies whose figures it sends, in words
     * @param releases their number
     * @param newest day of the newest; empty if there is none
     */
    public record Row(
            String address,
            String name,
            String economies,
            String dataSets,
            String releases,
            String newest) {}
}
