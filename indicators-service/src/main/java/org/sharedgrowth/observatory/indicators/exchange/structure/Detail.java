package org.sharedgrowth.observatory.indicators.exchange.structure;

import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.exchange.structure.encoding.MessageArtefact.Form;

/**
 * How much detail an answer has: for the requested artefacts, and for those that they reference.
 */
public enum Detail {
    FULL(Form.FULL, Form.FULL),
    ALL_STUBS(Form.STUB, Form.STUB),
    ALL_COMPLETE_STUBS(Form.COMPLETE_STUB, Form.COMPLETE_STUB),
    REFERENCE_STUBS(Form.FULL, Form.STUB),
    REFERENCE_COMPLETE_STUBS(Form.FULL, Form.COMPLETE_STUB),
    /** Full detail, but referenced schemes are reduced to the items in use. */
    REFERENCE_PARTIAL(Form.FULL, Form.FULL);

    private final Form requested;
    private final Form referenced;

    Detail(Form requested, Form referenced) {
        this.requested = requested;
        this.referenced = referenced;
    }

    /** The detail of requested artefacts. */
    Form requested() {
        return requested;
    }

    /** The detail of artefacts that the requested ones reference, or that reference them. */
    Form referenced() {
        return referenced;
    }

    /**
     * Parses the parameter {@code detail}; null if it is invalid. {@code raw} means full detail, as
     * stored.
     */
    public static @Nullable Detail of(String text) {
        for (Detail detail : values()) {
            if (detail.name().replace("_", "").equalsIgnoreCase(text)) {
                return detail;
            }
        }
        return text.equals("raw") ? FULL : null;
    }
}
