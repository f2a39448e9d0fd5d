/**
 * The search over indicators, places, topics, reports and pages. If the words name a figure, the
 * figure itself is shown first.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.portal.search;

import org.jspecify.annotations.NullMarked;
