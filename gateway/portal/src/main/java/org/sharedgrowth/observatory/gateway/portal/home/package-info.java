/**
 * The home page: key figures, recent changes and topics. Each part may be missing while its service
 * does not answer.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.portal.home;

import org.jspecify.annotations.NullMarked;
