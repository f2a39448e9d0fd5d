/**
 * What the portal needs of the gateway that carries it, as interfaces that the gateway implements:
 * who the visitor is, how a service is asked, how a change is made, and why a request failed. The
 * portal knows no other class of the gateway.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.portal.edge;

import org.jspecify.annotations.NullMarked;
