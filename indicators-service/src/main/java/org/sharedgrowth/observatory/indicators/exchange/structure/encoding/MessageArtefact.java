package org.sharedgrowth.observatory.indicators.exchange.structure.encoding;

import org.sharedgrowth.observatory.indicators.structure.Artefact;

/**
 * An artefact in a message, and how much of it is shown.
 *
 * @param artefact the artefact with only the items to show
 * @param partial whether it is marked as partial, because only some of its items were requested or
 *     are in use
 * @param isRelated whether it was not requested but is related to a requested artefact
 */
public record MessageArtefact(Artefact artefact, Form form, boolean partial, boolean isRelated) {
    /** An artefact that is not marked as a related artefact. */
    public MessageArtefact(Artefact artefact, Form form, boolean partial) {
        this(artefact, form, partial, false);
    }

    /** A copy marked as a related artefact. */
    public MessageArtefact related() {
        return new MessageArtefact(artefact, form, partial, true);
    }

    /** How much of an artefact a message shows. */
    public enum Form {
        /** Everything. */
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
