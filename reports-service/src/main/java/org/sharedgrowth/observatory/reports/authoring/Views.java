package org.sharedgrowth.observatory.reports.authoring;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What authors and publishers get. */
final class Views {
    private Views() {}

    @Schema(name = "DraftRevision", description = "Which revision of the draft it is.")
    record Revision(@Schema(description = "Counts every change.") int revision) {}

    @Schema(name = "DraftSaved", description = "A draft was stored.")
    record Saved(
            @Schema(description = "Name of the report in addresses.") String slug,
            @Schema(description = "Which revision was stored.") Revision draft,
            @Schema(description = "Faults that need no data to be found.")
                    List<FaultView> faults) {}

    @Schema(name = "Draft", description = "A draft as it is stored.")
    record Stored(
            @Schema(description = "Name of the report in addresses.") String slug,
            @Schema(
                            description = "Where the edition stands.",
                            enumeration = {"DRAFT", "APPROVED"})
                    String state,
            @Schema(description = "Counts every change; also the entity tag.") int revision,
            @Schema(description = "The number it will be published under.") String version,
            @Schema(description = "Who writes it.") String author,
            @Schema(description = "When it was last changed.") Instant changedAt,
            @Schema(description = "Language of the text.") String language,
            @Schema(description = "The binding part.") String bindings,
            @Schema(description = "The text part.") String text,
            @Schema(description = "Bindings accepted to have no value.") List<String> accepted,
            @Schema(description = "Faults that need no data to be found.")
                    List<FaultView> faults) {}

    @Schema(name = "DraftPreview", description = "How the draft would look.")
    record Preview(
            @Schema(description = "The HTML article.") String html,
            @Schema(description = "The plain text, one sentence a line.") String text) {}

    @Schema(name = "DraftCheck", description = "A draft held against the data it is pinned to.")
    record Check(
            @Schema(description = "Name of the report in addresses.") String slug,
            @Schema(description = "Which revision was checked.") int revision,
            @Schema(description = "The release the pin came to; 0 if none.") long release,
            @Schema(description = "Every fault; none means it can be approved.")
                    List<FaultView> faults,
            @Schema(description = "Literals marked as not being data, to be looked at.")
                    List<String> literals,
            @Schema(description = "How it would look.") Preview preview) {}

    @Schema(name = "Approval", description = "An approved and sealed edition.")
    record Approval(
            @Schema(description = "Name of the report in addresses.") String slug,
            @Schema(description = "Where the edition stands.") String state,
            @Schema(description = "Counts every change; also the entity tag.") int revision,
            @Schema(description = "The number it will be published under.") String version,
            @Schema(description = "The release it is pinned to.") long release,
            @Schema(description = "SHA-256 of the sealed document.") String sha256) {}

    @Schema(name = "Revocation", description = "Why an approved edition goes back to its author.")
    record Revocation(
            @Schema(description = "The reason, public.", required = true, minLength = 1)
                    String reason) {}
}
