/**
 * A request as received from a client, before any processing: its route ({@code Routes}), the rules
 * for its head, path, headers and body, the API key that came with it and the address it comes
 * from. {@code Request} holds these together on its way through {@code admission} and {@code
 * forward}; {@code RouteConfig} has the limits. This package uses none of the other packages of
 * {@code route}.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.route.request;

import org.jspecify.annotations.NullMarked;
