package org.sharedgrowth.observatory.gateway.session;

/** A form did not come from a page of this session. */
public final class UntrustedForm extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The form's token is missing or belongs to another session. */
    public UntrustedForm() {
        super("The form is not from a page of this session");
    }
}
