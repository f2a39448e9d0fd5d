package org.sharedgrowth.observatory.gateway.portal.edge;

import java.util.Map;

/**
 * An action kept, encrypted, in an address until it can be carried out: that of a button that
 * requires the second factor, until the person returns from it; and what undoes the deletion of a
 * query, until the person asks for it.
 *
 * @param object the object of the action, such as the id of a submission
 * @param fields the values that the action needs; for a button, the fields of the form without its
 *     token
 */
public record HeldAction(String button, String object, Map<String, String> fields) {
    public HeldAction {
        fields = Map.copyOf(fields);
    }
}
