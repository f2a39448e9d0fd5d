package org.sharedgrowth.observatory.gateway.session;

import java.util.Map;

/**
 * The action of a button that requires the second factor. It is stored, encrypted, in the address
 * to which the person returns after the second factor, and is then carried out.
 *
 * @param object the object of the action, such as the id of a submission
 * @param fields fields of the form, without its token
 */
public record HeldAction(String button, String object, Map<String, String> fields) {
    public HeldAction {
        fields = Map.copyOf(fields);
    }
}
