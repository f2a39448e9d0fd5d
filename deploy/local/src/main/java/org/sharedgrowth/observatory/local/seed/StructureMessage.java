package org.sharedgrowth.observatory.local.seed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** All structures of the seed as one SDMX-JSON 2.0 structure message. */
final class StructureMessage {
    private static final ObjectMapper JSON = new ObjectMapper();

    private StructureMessage() {}

    /** The message's bytes; the same tables give the same bytes. */
    static byte[] of(Tables tables) {
        Schemes schemes = new Schemes(tables);
        Flows flows = new Flows(tables, schemes);
        ObjectNode message = Sdmx.object();
        ObjectNode meta = message.putObject("meta");
        meta.put("id", "SEED");
        meta.put("test", false);
        meta.put("prepared", "2026-11-24T00:00:00Z");
        meta.putArray("contentLanguages")
                .add("en")
                .add("fr")
                .add("es")
                .add("ru")
                .add("zh")
                .add("ar");
        meta.putObject("sender").put("id", Sdmx.AGENCY);
        ObjectNode data = message.putObject("data");
        data.set("agencySchemes", schemes.agencies());
        data.set("dataProviderSchemes", schemes.dataProviders());
        data.set("codelists", new Codelists(tables).lists());
        Quality quality = new Quality(tables, schemes);
        data.set("conceptSchemes", schemes.concepts().add(quality.concepts()));
        data.set("dataStructures", new DataStructures(tables, schemes).structures());
        data.set("dataflows", flows.flows());
        data.set("categorySchemes", schemes.categories());
        data.set("categorisations", flows.categorisations());
        data.set("provisionAgreements", flows.agreements());
        data.set("dataConstraints", flows.constraints());
        Hierarchies hierarchies = new Hierarchies(tables);
        data.set("hierarchies", hierarchies.hierarchies());
        data.set("hierarchyAssociations", hierarchies.associations(schemes));
        data.set("metadataStructures", Sdmx.array().add(quality.structure()));
        data.set("metadataflows", Sdmx.array().add(quality.flow()));
        ObservatoryStructures observatory = new ObservatoryStructures(tables, schemes);
        data.set("dataConsumerSchemes", observatory.organisations("dataconsumerscheme"));
        data.set("organisationUnitSchemes", observatory.organisations("organisationunitscheme"));
        data.set("reportingTaxonomies", observatory.chapters());
        data.set("representationMaps", observatory.codeMap());
        data.set("processes", observatory.steps());
        try {
            return JSON.writeValueAsBytes(message);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
