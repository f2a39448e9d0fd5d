/**
 * The list of reports and the page of one: its sealed article, and which of its numbers later
 * releases overtook.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.portal.report;

import org.jspecify.annotations.NullMarked;
