package org.sharedgrowth.observatory.gateway.portal.keys;

import java.util.List;

/**
 * The visitor's API keys.
 *
 * @param max maximum number of keys
 * @param days maximum lifetime
 * @param form of a new key
 */
public record KeysView(List<KeyRow> keys, int max, int days, KeyForm form) {
    public int count() {
        return keys.size();
    }

    public boolean isFull() {
        return keys.size() >= max;
    }
}
