/**
 * The two services as the portal asks them: through their public contracts, like any client. The
 * records contain only fields shown on pages; other fields of services are ignored.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.portal.client;

import org.jspecify.annotations.NullMarked;
