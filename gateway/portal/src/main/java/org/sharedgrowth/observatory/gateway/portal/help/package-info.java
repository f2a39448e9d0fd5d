/**
 * Pages that explain: how to find and cite figures, what each type of problem means, and that an
 * address is unknown.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.portal.help;

import org.jspecify.annotations.NullMarked;
