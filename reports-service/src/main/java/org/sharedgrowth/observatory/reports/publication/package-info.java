/**
 * Published reports. A version is one row that nobody can change or remove, the database sees to
 * it; what readers get are the bytes sealed at approval, so a report is served while everything
 * else is down. What later data did to it stands beside it, never in it.
 */
@NullMarked
package org.sharedgrowth.observatory.reports.publication;

import org.jspecify.annotations.NullMarked;
