package org.sharedgrowth.observatory.indicators.catalogue;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.structure.Dataflow;

/**
 * A dataflow in the catalogue.
 *
 * @param partOf the dataflow of which it shows a part; null if it is not a part of another one
 */
@Schema(name = "Flow", description = "A dataflow: a published data set.")
record FlowView(
        @Schema(examples = "DF_DIGITAL") String code,
        @Schema(examples = "Digital economy and digital divide") String name,
        @Schema(
                        description = "What it contains; empty if not stated.",
                        examples = "Indicators of the digital economy.")
                String description,
        @Schema(description = "The dataflow of which it shows a part.", examples = "DF_DIGITAL")
                @Nullable String partOf,
        @Schema(
                        description =
                                "The address of the licence of all of its data; null if there is"
                                        + " none, or if licences differ.",
                        examples = "https://creativecommons.org/licenses/by/4.0/")
                @Nullable String licence,
        @Schema(description = "What may be done with its data, in words.", examples = "CC BY 4.0")
                String rights,
        @Schema(description = "When its public figures last changed.") LastChange changed) {

    static FlowView of(Dataflow flow, Coverage coverage, List<String> languages) {
        Dataflow.View view = flow.view();
        return new FlowView(
                flow.id().id(),
                flow.names().in(languages),
                flow.descriptions().in(languages),
                view == null ? null : view.source(),
                flow.terms().address(),
                flow.terms().in(languages).words(),
                coverage.changeOfFlow(flow.id().id()));
    }
}
