/**
 * The indicators service: structures, the statistical store, submissions and all dialects for
 * reading data.
 *
 * <p>The packages, from the lowest level: {@code structure} defines the possible data; {@code
 * release} records what was published and when; {@code series} stores all data and provides its
 * state at any release; {@code query} selects rows for a caller. Figures come in through {@code
 * submission}, whose {@code reading} and {@code checking} need no database. They go out through
 * {@code exchange} (SDMX and the World Bank's API) and the native API: {@code catalogue} for
 * browsing, {@code observation} and {@code cell} for figures, {@code download} for whole dataflows,
 * {@code revision} for changes, {@code source} for the offices behind a figure, {@code changes} for
 * releases, {@code analysis} for results computed from figures.
 *
 * <p>Around all of these: the shared {@code service} packages identify callers and format errors,
 * {@code problem} shapes lists and chooses languages, {@code idempotency} makes requests
 * repeatable, {@code contract} completes the OpenAPI document, {@code monitoring} shows operators
 * the state of a node.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators;

import org.jspecify.annotations.NullMarked;
