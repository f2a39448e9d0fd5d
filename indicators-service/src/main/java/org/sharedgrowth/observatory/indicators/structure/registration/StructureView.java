package org.sharedgrowth.observatory.indicators.structure.registration;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.structure.Artefact;

/** A registered structure in a list. */
@Schema(name = "Structure", description = "A registered structure.")
record StructureView(
        @Schema(examples = "codelist") String type,
        @Schema(examples = "DIGOBS") String agency,
        @Schema(examples = "CL_SEX") String id,
        @Schema(examples = "1.0.0") String version,
        @Schema(examples = "Sex") String name,
        @Schema(examples = "urn:sdmx:org.sdmx.infomodel.codelist.Codelist=DIGOBS:CL_SEX(1.0.0)")
                String urn,
        @Schema(
                        description =
                                "For a draft, the entity tag to send in If-Match in order to"
                                        + " change it; null for released structures.",
                        examples = "\"2026-03-01T09:00:00.123456Z\"")
                @Nullable String entityTag) {

    static StructureView of(Artefact artefact, Drafts drafts, List<String> languages) {
        return new StructureView(
                artefact.type().resource(),
                artefact.id().agency(),
                artefact.id().id(),
                artefact.id().version(),
                artefact.names().in(languages),
                artefact.urn(),
                drafts.tag(artefact));
    }
}
