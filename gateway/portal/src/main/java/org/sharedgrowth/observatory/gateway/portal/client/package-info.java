/**
 * The portal's client of the two services, which uses their public contracts like any other client.
 * The records contain only fields shown on pages; other fields of services are ignored.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.portal.client;

import org.jspecify.annotations.NullMarked;
