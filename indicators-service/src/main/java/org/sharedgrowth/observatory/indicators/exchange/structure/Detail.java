package org.sharedgrowth.observatory.indicators.exchange.structure;

import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.exchange.structure.encoding.MessageArtefact.Form;

/** The detail of requested and referenced artefacts. */
public enum Detail {
    FULL(Form.FULL, Form.FULL),
    ALL_STUBS(Form.STUB, Form.STUB),
    ALL_COMPLETE_STUBS(Form.COMPLETE_STUB, Form.COMPLETE_STUB),
    REFERENCE_STUBS(Form.FULL, Form.STUB),
    REFERENCE_COMPLETE_STUBS(Form.FULL, Form.COMPLETE_STUB),
    /** Schemes that are referred to are cut to the items in use. */
    REFERENCE_PARTIAL(Form.FULL, Form.FULL);

    private final Form asked;
    private final Form referenced;

    Detail(Form asked, Form referenced) {
        this.asked = asked;
        this.referenced = referenced;
    }

    /** How artefacts asked for are shown. */
    Form asked() {
        return asked;
    }

    /** How related artefacts are shown. */
    Form referenced() {
        return referenced;
    }

    /**
     * The value of {@code detail}, or null if it is none; {@code raw} is what we store, in full.
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
