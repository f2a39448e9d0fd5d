/**
 * Published reports. A version is one row that nobody can change or remove; the database enforces
 * this. Readers get the bytes sealed at approval, so a report is available even if everything else
 * is down. The effect of later data is stored separately, never in the version.
 */
@NullMarked
package org.sharedgrowth.observatory.reports.publication;

import org.jspecify.annotations.NullMarked;
