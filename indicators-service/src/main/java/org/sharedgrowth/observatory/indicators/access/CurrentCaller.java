package org.sharedgrowth.observatory.indicators.access;

import jakarta.enterprise.context.RequestScoped;
import org.sharedgrowth.observatory.identity.Caller;
import org.sharedgrowth.observatory.indicators.problem.Credentials;
import org.sharedgrowth.observatory.indicators.problem.Problem;

/** The caller of the request at hand; {@link Caller#GUEST} where no token was sent. */
@RequestScoped
public class CurrentCaller {
    private Caller caller = Caller.GUEST;

    /** Read it before work moves to another thread or outlives the request. */
    public Caller caller() {
        return caller;
    }

    /**
     * The caller of something that a stolen password must not be enough for.
     *
     * @throws Problem if nothing stronger stands behind the token
     */
    public Caller strongCaller() {
        if (!caller.strong()) {
            throw Credentials.secondFactor();
        }
        return caller;
    }

    void set(Caller verified) {
        this.caller = verified;
    }
}
