/**
 * The home page: what there is, what came last. Each part may be missing while its service does not
 * answer.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.portal.home;

import org.jspecify.annotations.NullMarked;
