package org.sharedgrowth.observatory.service.problem;

import org.jspecify.annotations.Nullable;

/** Failures that one service can explain. Beans of this type are found automatically. */
public interface KnownFailures {
    /** The problem to answer with; null for other failures. */
    @Nullable Problem explain(Throwable failure);
}
