/**
 * What programs look for at fixed places below {@code /.well-known/} (RFC 8615): whom to tell about
 * a vulnerability, which interfaces there are, and who issues tokens for them. Everything comes
 * from the settings; a document whose settings are missing does not exist.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.portal.discovery.wellknown;

import org.jspecify.annotations.NullMarked;
