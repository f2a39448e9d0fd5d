/**
 * Ties figures to data. {@link org.sharedgrowth.observatory.reports.figure.Resolver} finds the
 * cells a draft names; {@link org.sharedgrowth.observatory.reports.figure.Follower} listens to the
 * change feed of the indicators service and asks every published report's cells again at each
 * release; what that did to its sentences is kept in {@link
 * org.sharedgrowth.observatory.reports.figure.Assessments}. Several replicas may follow at once: an
 * assessment of an older release never replaces one of a newer.
 */
@NullMarked
package org.sharedgrowth.observatory.reports.figure;

import org.jspecify.annotations.NullMarked;
