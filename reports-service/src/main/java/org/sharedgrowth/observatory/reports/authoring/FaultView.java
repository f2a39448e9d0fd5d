package org.sharedgrowth.observatory.reports.authoring;

import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.reports.document.Fault;

/** An error of a draft. */
@Schema(name = "DraftFault", description = "An error that prevents a draft from being approved.")
record FaultView(
        @Schema(
                        description = "The part of the draft with the error.",
                        enumeration = {"bindings", "text"})
                String part,
        @Schema(description = "Language of the text; null for the bindings.", nullable = true)
                @Nullable String language,
        @Schema(description = "Line, counted from 1.") int line,
        @Schema(description = "Column, counted from 1.") int column,
        @Schema(description = "What is wrong and what to do, in the language of Accept-Language.")
                String message) {
    /**
     * The faults of a draft.
     *
     * @param language language of the text
     * @param reader the language of the messages
     */
    static List<FaultView> of(List<Fault> faults, String language, Language reader) {
        return faults.stream()
                .map(fault ->
                        new FaultView(
                                fault.part().name().toLowerCase(Locale.ROOT),
                                fault.part() == Fault.Part.TEXT ? language : null,
                                fault.at().line(),
                                fault.at().column(),
                                fault.in(reader)))
                .toList();
    }
}
