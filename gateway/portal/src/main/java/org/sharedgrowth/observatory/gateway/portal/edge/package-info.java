/**
 * The interfaces through which the portal uses the gateway, which implements them: the visitor,
 * requests to services, changes, and the explanation of failures. The portal uses no other class of
 * the gateway.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.portal.edge;

import org.jspecify.annotations.NullMarked;
