package org.sharedgrowth.observatory.reports.authoring;

import java.time.Instant;
import java.util.List;
import org.sharedgrowth.observatory.reports.document.KnownSentence;

/**
 * A draft as it was read from the database.
 *
 * @param allowedWithoutValue names of bindings that are allowed to have no value
 * @param nextVersion the number it will be published under
 */
record DraftSnapshot(
        String slug,
        int revision,
        String state,
        String language,
        String bindings,
        String text,
        List<String> allowedWithoutValue,
        List<KnownSentence> sentences,
        Person author,
        Instant changedAt,
        String nextVersion) {}
