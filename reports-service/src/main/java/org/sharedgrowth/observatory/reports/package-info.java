/**
 * The reports service: narrative whose numbers and direction words are bound to data.
 *
 * <p>The packages, from the lowest level: {@code document} is the model of a report, and {@code
 * rendering} writes it as an article or plain text; both are pure. {@code figure} reads the cells
 * that a report names, using {@code indicators}, the client of the indicators service, and follows
 * new releases. {@code authoring} takes a draft to an approved edition, {@code publication} stores
 * and serves published versions, and {@code checkcode} makes the codes by which their figures are
 * checked.
 *
 * <p>Around these: the shared {@code service} packages identify callers and format errors, to which
 * {@code access} adds what is specific to this service; {@code idempotency} makes requests
 * repeatable, {@code contract} completes the OpenAPI document, {@code monitoring} shows operators
 * the state of a node. {@link org.sharedgrowth.observatory.reports.VirtualThreads} runs blocking or
 * expensive work.
 */
@NullMarked
package org.sharedgrowth.observatory.reports;

import org.jspecify.annotations.NullMarked;
