package org.sharedgrowth.observatory.gateway.portal.edge;

import org.sharedgrowth.observatory.identity.Role;

/** Counts refused changes that a form requested, and writes them to the audit log. */
public interface RefusedChanges {
    /** The caller, who may be a guest, lacks the role. */
    void recordMissingRole(Change change, Role role);

    /** The form is not from a page of the caller's session. */
    void recordForeignForm(Change change);
}
