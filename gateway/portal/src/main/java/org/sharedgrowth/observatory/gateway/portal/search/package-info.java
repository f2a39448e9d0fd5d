/**
 * The search over indicators, places, topics, reports and pages, which begins with the figure
 * itself where the words name one.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.portal.search;

import org.jspecify.annotations.NullMarked;
