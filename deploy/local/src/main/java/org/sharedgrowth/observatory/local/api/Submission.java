package org.sharedgrowth.observatory.local.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/**
 * A submission as the service shows it.
 *
 * @param view the answer's body
 */
public record Submission(JsonNode view) {
    private static final Set<String> UNCHECKED_STATES = Set.of("RECEIVED", "CHECKING");

    public String id() {
        return view.required("id").asText();
    }

    /** The entity tag. */
    String entityTag() {
        return '"' + view.required("revision").asText() + '"';
    }

    public String state() {
        return view.required("state").asText();
    }

    /** Whether the check is done, with or without errors. */
    public boolean isChecked() {
        return !UNCHECKED_STATES.contains(state());
    }

    /** Whether it contains new or changed series. */
    public boolean changesSomething() {
        JsonNode series = view.path("series");
        return series.path("added").asInt() + series.path("revised").asInt() > 0;
    }

    public long rows() {
        return view.path("rows").asLong();
    }

    public long observations() {
        return view.path("observations").asLong();
    }

    public int errors() {
        return view.path("errors").asInt();
    }

    public int warnings() {
        return view.path("warnings").asInt();
    }

    /** The number of its release; 0 before it is released. */
    public long release() {
        return view.path("release").asLong();
    }

    /** How far the service has processed it, such as {@code checking 120000 of 400000}. */
    public String progress() {
        JsonNode progress = view.path("progress");
        long total = progress.path("total").asLong();
        return progress.path("phase").asText(state())
                + " "
                + progress.path("done").asLong()
                + (total > 0 ? " of " + total : "");
    }
}
