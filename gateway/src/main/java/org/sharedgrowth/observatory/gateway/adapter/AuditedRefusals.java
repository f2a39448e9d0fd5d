package org.sharedgrowth.observatory.gateway.adapter;

import jakarta.inject.Singleton;
import java.util.List;
import org.sharedgrowth.observatory.gateway.change.Changes;
import org.sharedgrowth.observatory.gateway.portal.edge.Change;
import org.sharedgrowth.observatory.gateway.portal.edge.RefusedChanges;
import org.sharedgrowth.observatory.gateway.problem.Problem;
import org.sharedgrowth.observatory.gateway.problem.Problems;
import org.sharedgrowth.observatory.identity.Role;

/** Records refused changes in the audit log if they were requested with a form. */
@Singleton
record AuditedRefusals(Changes changes) implements RefusedChanges {
    @Override
    public void recordMissingRole(Change change, Role role) {
        refuse(
                change,
                change.caller().isGuest()
                        ? Problems.tokenRequired(change.method().name())
                        : Problems.roleMissing(List.of(role.claim())));
    }

    @Override
    public void recordForeignForm(Change change) {
        refuse(change, Problems.crossSite());
    }

    private void refuse(Change change, Problem problem) {
        changes.recordRefused(changes.of(change.caller(), change.method(), change.path()), problem);
    }
}
