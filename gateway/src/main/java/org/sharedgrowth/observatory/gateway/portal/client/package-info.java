/**
 * The two services as the portal asks them: through their public contracts, like any client. The
 * records hold what pages show and no more; what a service adds is ignored.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.portal.client;

import org.jspecify.annotations.NullMarked;
