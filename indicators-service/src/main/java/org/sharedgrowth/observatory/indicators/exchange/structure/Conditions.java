package org.sharedgrowth.observatory.indicators.exchange.structure;

import org.jspecify.annotations.Nullable;

/** What of a request's headers decides whether and how a copy may be kept. */
record Conditions(
        @Nullable String ifNoneMatch, @Nullable String ifModifiedSince, boolean anonymous) {}
