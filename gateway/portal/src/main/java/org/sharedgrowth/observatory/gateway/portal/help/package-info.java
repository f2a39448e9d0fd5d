/**
 * Pages of explanations: how to find and cite figures, the meaning of each type of problem, and the
 * page for unknown addresses.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.portal.help;

import org.jspecify.annotations.NullMarked;
