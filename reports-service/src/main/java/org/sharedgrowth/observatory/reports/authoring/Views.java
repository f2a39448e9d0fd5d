package org.sharedgrowth.observatory.reports.authoring;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Views for authors and publishers. */
final class Views {
    private Views() {}

    @Schema(name = "DraftRevision", description = "Revision of the draft.")
    record Revision(@Schema(description = "Increases with every change.") int revision) {}

    @Schema(name = "DraftSaved", description = "The result of storing a draft.")
    record Saved(
            @Schema(description = "Name of the report in URLs.") String slug,
            @Schema(description = "Revision that was stored.") Revision draft,
            @Schema(description = "Errors that can be found without data.")
                    List<FaultView> faults) {}

    @Schema(name = "Draft", description = "A draft as it is stored.")
    record Stored(
            @Schema(description = "Name of the report in URLs.") String slug,
            @Schema(
                            description = "State of the edition.",
                            enumeration = {"DRAFT", "APPROVED"})
                    String state,
            @Schema(description = "Increases with every change; also the entity tag.") int revision,
            @Schema(description = "Version number under which it will be published.")
                    String version,
            @Schema(description = "Name of the author.") String author,
            @Schema(description = "When it was last changed.") Instant changedAt,
            @Schema(description = "Language of the text.") String language,
            @Schema(description = "The bindings.") String bindings,
            @Schema(description = "The text.") String text,
            @Schema(description = "Bindings that are allowed to have no value.")
                    List<String> accepted,
            @Schema(description = "Errors that can be found without data.")
                    List<FaultView> faults) {}

    @Schema(name = "DraftPreview", description = "Preview of the draft.")
    record Preview(
            @Schema(description = "The HTML article.") String html,
            @Schema(description = "The plain text, one sentence on each line.") String text) {}

    @Schema(
            name = "DraftCheck",
            description = "The check of a draft against the data it is pinned to.")
    record Check(
            @Schema(description = "Name of the report in URLs.") String slug,
            @Schema(description = "Revision that was checked.") int revision,
            @Schema(description = "Number of the release that the draft is pinned to; 0 if none.")
                    long release,
            @Schema(description = "All errors; if empty, the draft can be approved.")
                    List<FaultView> faults,
            @Schema(description = "Literals marked as not being data, to be reviewed.")
                    List<String> literals,
            @Schema(description = "Preview.") Preview preview) {}

    @Schema(name = "Approval", description = "An approved and sealed edition.")
    record Approval(
            @Schema(description = "Name of the report in URLs.") String slug,
            @Schema(description = "State of the edition.") String state,
            @Schema(description = "Increases with every change; also the entity tag.") int revision,
            @Schema(description = "Version number under which it will be published.")
                    String version,
            @Schema(description = "Number of the release that the edition is pinned to.")
                    long release,
            @Schema(description = "SHA-256 of the sealed document.") String sha256) {}

    @Schema(name = "Revocation", description = "Why an approved edition is returned to its author.")
    record Revocation(
            @Schema(description = "The reason; it is public.", required = true, minLength = 1)
                    String reason) {}
}
