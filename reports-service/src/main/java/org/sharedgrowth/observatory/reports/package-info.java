/**
 * The reports service: narrative whose numbers and direction words are bound to data.
 *
 * <p>The packages, from the ground up: {@code document} is what a report is, and {@code channel}
 * how it reads as an article or as plain text; both are pure. {@code figure} fetches the cells that
 * a report names, by {@code indicators}, the client of the other service, and follows what is
 * released there. {@code authoring} brings a draft to an approved edition, {@code publication}
 * shows it and keeps it.
 *
 * <p>Around these: {@code access} knows who is calling and shapes errors, {@code idempotency} lets
 * requests be sent twice, {@code contract} completes the OpenAPI document, {@code monitoring} and
 * {@code telemetry} tell operators how it fares. {@link
 * org.sharedgrowth.observatory.reports.OffLoop} runs what waits or computes.
 */
@NullMarked
package org.sharedgrowth.observatory.reports;

import org.jspecify.annotations.NullMarked;
