/**
 * The web client for people: complete pages from the server, no script needed. A resource asks the
 * services ({@code client}), puts the answers into a view and names a template; {@code PageFilter}
 * makes the bytes. The address contains the whole view, so Back, printing and sharing work.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.portal;

import org.jspecify.annotations.NullMarked;
