/**
 * The list of reports and the page of one: its sealed article, and which of its numbers have been
 * superseded by later releases.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.portal.report;

import org.jspecify.annotations.NullMarked;
