package org.sharedgrowth.observatory.gateway.session;

import java.util.Map;

/**
 * A button that was pressed before its person had used the second factor. It is kept sealed in the
 * address to come back to, and done then.
 *
 * @param object what the button is about, such as the id of a submission
 * @param fields of the form, without its token
 */
public record HeldAction(String button, String object, Map<String, String> fields) {
    public HeldAction {
        fields = Map.copyOf(fields);
    }
}
