package org.sharedgrowth.observatory.service.caller;

import jakarta.enterprise.context.RequestScoped;
import org.sharedgrowth.observatory.identity.Caller;
import org.sharedgrowth.observatory.service.problem.Credentials;
import org.sharedgrowth.observatory.service.problem.Problem;

/** The caller of the current request; {@link Caller#GUEST} if no token was sent. */
@RequestScoped
public class CurrentCaller {
    private Caller caller = Caller.GUEST;

    /** The caller. Read it before work moves to another thread or outlives the request. */
    public Caller caller() {
        return caller;
    }

    /**
     * The caller of an operation that requires more than a password.
     *
     * @throws Problem if the caller used neither a second factor nor a key
     */
    public Caller strongCaller() {
        if (!caller.isStronglyAuthenticated()) {
            throw Credentials.secondFactor();
        }
        return caller;
    }

    void set(Caller verified) {
        this.caller = verified;
    }
}
