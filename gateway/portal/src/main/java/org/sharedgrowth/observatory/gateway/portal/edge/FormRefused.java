package org.sharedgrowth.observatory.gateway.portal.edge;

/** A form is not from a page of the visitor's session. */
public final class FormRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public FormRefused() {
        super("The form is not from a page of this session");
    }
}
