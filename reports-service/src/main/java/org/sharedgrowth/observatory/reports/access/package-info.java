/**
 * Refusals that only this service has, in addition to the shared ones ({@code service.problem}):
 * reports that do not exist, invalid page numbers, paths that the database does not accept, and
 * data that cannot be read. Operations authorize the person named in the token; they do not rely on
 * the gateway for that.
 */
@NullMarked
package org.sharedgrowth.observatory.reports.access;

import org.jspecify.annotations.NullMarked;
