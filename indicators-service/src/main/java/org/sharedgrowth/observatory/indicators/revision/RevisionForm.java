package org.sharedgrowth.observatory.indicators.revision;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.exchange.http.Offers;
import org.sharedgrowth.observatory.indicators.exchange.http.Representation;

/** The formats of revisions. */
enum RevisionForm implements Representation {
    /** JSON, page by page. */
    JSON("application/json"),
    /** CSV with all changes. */
    CSV("text/csv");

    private static final Offers<RevisionForm> OFFERS = Offers.of(List.of(values()));

    private final String type;

    RevisionForm(String type) {
        this.type = type;
    }

    /** The format that an {@code Accept} header asks for; JSON if there is none. */
    static RevisionForm of(@Nullable String accept) {
        return OFFERS.choose(null, null, accept).format();
    }

    @Override
    public String type() {
        return type;
    }

    @Override
    public boolean isNamed(String format) {
        return false;
    }
}
