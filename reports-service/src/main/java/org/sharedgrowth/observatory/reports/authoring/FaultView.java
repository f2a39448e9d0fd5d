package org.sharedgrowth.observatory.reports.authoring;

import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.reports.document.Fault;

/** A fault of a draft. */
@Schema(name = "DraftFault", description = "Something that keeps a draft from being approved.")
record FaultView(
        @Schema(
                        description = "Which part it is in.",
                        enumeration = {"bindings", "text"})
                String part,
        @Schema(description = "Language of the text; null for the bindings.", nullable = true)
                @Nullable String language,
        @Schema(description = "Line, counted from 1.") int line,
        @Schema(description = "Column, counted from 1.") int column,
        @Schema(description = "What is wrong and what to do.") String message) {
    static List<FaultView> of(List<Fault> faults, String language) {
        return faults.stream()
                .map(fault ->
                        new FaultView(
                                fault.part().name().toLowerCase(Locale.ROOT),
                                fault.part() == Fault.Part.TEXT ? language : null,
                                fault.at().line(),
                                fault.at().column(),
                                fault.message()))
                .toList();
    }
}
