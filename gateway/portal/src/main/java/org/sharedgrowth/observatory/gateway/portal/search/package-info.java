/**
 * The search over indicators, places, topics, reports and pages, which shows the figure itself
 * first if the words name one.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.portal.search;

import org.jspecify.annotations.NullMarked;
