/** The pages on which people make, renew and revoke their own API keys for programs. */
@NullMarked
package org.sharedgrowth.observatory.gateway.portal.keys;

import org.jspecify.annotations.NullMarked;
