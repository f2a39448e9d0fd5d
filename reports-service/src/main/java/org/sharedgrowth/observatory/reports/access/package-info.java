/**
 * What this service adds to the shared way of refusing requests ({@code service.problem}): reports
 * that do not exist, pages of lists, paths that the database cannot take, and data that cannot be
 * read. Operations authorize the person in the token and do not rely on the gateway.
 */
@NullMarked
package org.sharedgrowth.observatory.reports.access;

import org.jspecify.annotations.NullMarked;
