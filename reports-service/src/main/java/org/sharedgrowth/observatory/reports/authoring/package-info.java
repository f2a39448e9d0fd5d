/**
 * Writing a report: a draft with two parts, its check against the data, its approval by a person
 * who is not the author. {@link org.sharedgrowth.observatory.reports.authoring.Lifecycle} defines
 * the steps; the services here load, decide and store. Approval renders and seals everything, so
 * that publishing only has to make it visible.
 */
@NullMarked
package org.sharedgrowth.observatory.reports.authoring;

import org.jspecify.annotations.NullMarked;
