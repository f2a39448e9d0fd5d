package org.sharedgrowth.observatory.gateway.portal.keys;

import java.util.List;

/**
 * The visitor's API keys.
 *
 * @param most maximum number of keys
 * @param days maximum lifetime
 * @param once Idempotency-Key of the form
 */
public record KeysView(List<KeyRow> keys, int most, int days, String once) {
    public int count() {
        return keys.size();
    }

    public boolean full() {
        return keys.size() >= most;
    }
}
