package org.sharedgrowth.observatory.indicators.access;

import jakarta.enterprise.context.RequestScoped;
import org.sharedgrowth.observatory.identity.Caller;

/** The caller of the request at hand; {@link Caller#GUEST} where no token was sent. */
@RequestScoped
public class CurrentCaller {
    private Caller caller = Caller.GUEST;

    /** Read it before work moves to another thread or outlives the request. */
    public Caller caller() {
        return caller;
    }

    void set(Caller verified) {
        this.caller = verified;
    }
}
