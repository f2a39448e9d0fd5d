/**
 * How far apart groups of people or areas are, with the standard error of each measure or the
 * reason why there is none. Sources: World Health Organization, Health Equity Assessment Toolkit,
 * technical notes (2023); Wagstaff (2005), Erreygers (2009).
 *
 * <p>Start with {@code Groups}, which has each {@code Group} (value, standard error, population),
 * the order of the groups, and the {@code Scale} of the indicator. {@code Gap} compares two groups,
 * {@code Parity} compares every group with the reference and counts the people not reached; {@code
 * Measure} is the list of all measures of groups, and {@code Comparison} computes them. Package
 * {@code spread} has the measures that need nothing but values and weights (Gini, Theil and
 * others), for inequality between areas; {@code curve} has the curves of the slope indices. {@code
 * TotalOutsideParts} warns of an overall figure that is higher or lower than all its parts, as no
 * mean of them can be.
 *
 * <p>Uses {@code number}; is used by the service's operations on gaps and inequality.
 *
 * <p>Pure: depends only on its arguments.
 */
@NullMarked
package org.sharedgrowth.observatory.analysis.inequality;

import org.jspecify.annotations.NullMarked;
