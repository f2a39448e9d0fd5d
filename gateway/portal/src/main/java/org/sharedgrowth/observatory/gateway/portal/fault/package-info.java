/**
 * The error pages: {@code Faults} chooses the texts for each failure, wherever it was thrown;
 * programs get the problem document of {@code edge} instead.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.portal.fault;

import org.jspecify.annotations.NullMarked;
