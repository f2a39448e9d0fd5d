package org.sharedgrowth.observatory.gateway.portal;

import java.util.List;

/**
 * The visitor's API keys.
 *
 * @param most how many there may be
 * @param days the longest life
 * @param once what makes sending the form twice harmless
 */
public record KeysView(List<KeyRow> keys, int most, int days, String once) {
    public boolean full() {
        return keys.size() >= most;
    }
}
