/**
 * Connects reports to the data that their figures (numbers; charts are in {@code document.chart})
 * are read from. {@link org.sharedgrowth.observatory.reports.figure.Resolver} finds the cells named
 * in a draft; {@link org.sharedgrowth.observatory.reports.figure.Follower} follows the change feed
 * of the indicators service and reads the cells of every published report again at each release;
 * the effect on its sentences is stored in {@link
 * org.sharedgrowth.observatory.reports.figure.Assessments}. Several replicas may follow at the same
 * time: an assessment of an older release never replaces one of a newer release.
 */
@NullMarked
package org.sharedgrowth.observatory.reports.figure;

import org.jspecify.annotations.NullMarked;
