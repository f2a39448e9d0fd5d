package org.sharedgrowth.observatory.indicators.exchange.structure.encoding;

import org.sharedgrowth.observatory.indicators.structure.Artefact;

/**
 * An artefact of a message and how much of it is shown.
 *
 * @param artefact with those items only that are to be shown
 * @param partial whether items were left out
 * @param isRelated whether it is only related to the requested artefacts
 */
public record MessageArtefact(Artefact artefact, Form form, boolean partial, boolean isRelated) {
    /** An artefact that was asked for. */
    public MessageArtefact(Artefact artefact, Form form, boolean partial) {
        this(artefact, form, partial, false);
    }

    /** The same as a related artefact. */
    public MessageArtefact related() {
        return new MessageArtefact(artefact, form, partial, true);
    }

    /** How much of an artefact a message shows. */
    public enum Form {
        /** All there is. */
        FULL,
        /** Identity and name. */
        STUB,
        /** Identity, name, description and annotations. */
        COMPLETE_STUB
    }

    public boolean isStub() {
        return form != Form.FULL;
    }

    /** Whether description and annotations are shown. */
    public boolean isDescribed() {
        return form != Form.STUB;
    }
}
