/**
 * What programs look for at fixed places below {@code /.well-known/} (RFC 8615): whom to tell about
 * a weakness, which interfaces there are, and who issues tokens for them. Everything comes from
 * settings; what is not set does not exist.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.portal.discovery.wellknown;

import org.jspecify.annotations.NullMarked;
