/**
 * The indicators service: structures, the statistical store, submissions and every dialect data is
 * read in.
 *
 * <p>The packages, from the ground up: {@code structure} says what data may look like; {@code
 * release} what was made public and when; {@code series} keeps it all and shows it as of any
 * release; {@code query} picks rows for a caller. Figures come in through {@code submission}, whose
 * {@code reading} and {@code checking} need no database. They go out through {@code exchange} (SDMX
 * and the World Bank's API) and the native API: {@code catalogue} for finding one's way, {@code
 * observation} and {@code cell} for figures, {@code download} for whole dataflows, {@code revision}
 * for what changed, {@code source} for who sent it, {@code changes} for what was released.
 *
 * <p>Around all of these: {@code access} knows who is calling, {@code problem} shapes answers and
 * errors, {@code idempotency} lets requests be sent twice, {@code contract} completes the OpenAPI
 * document, {@code monitoring} and {@code telemetry} tell operators how it fares.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators;

import org.jspecify.annotations.NullMarked;
