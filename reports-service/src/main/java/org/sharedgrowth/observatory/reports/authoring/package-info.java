/**
 * Writing a report: a draft, which is a text and the bindings of its figures; its check against the
 * data; its approval by a person who is not the author. {@link
 * org.sharedgrowth.observatory.reports.authoring.Lifecycle} defines the steps; the services here
 * load, decide and store. Approval renders the report and stores it with its hash, so that
 * publishing only has to make it visible.
 */
@NullMarked
package org.sharedgrowth.observatory.reports.authoring;

import org.jspecify.annotations.NullMarked;
