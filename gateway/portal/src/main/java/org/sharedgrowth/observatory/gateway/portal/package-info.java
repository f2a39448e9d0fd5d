/**
 * The web client for people: complete pages from the server, no script needed. Each page has a
 * package with its resources, views and templates. A resource asks the services ({@code client}),
 * puts the answers into a view and names a template; {@code frame} makes the bytes. The address
 * contains the whole view, so Back, printing and sharing work.
 *
 * <p>The gateway carries this jar. What a page needs of it is in {@code edge}, as interfaces.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.portal;

import org.jspecify.annotations.NullMarked;
