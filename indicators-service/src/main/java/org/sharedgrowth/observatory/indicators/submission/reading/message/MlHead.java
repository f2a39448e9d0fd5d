package org.sharedgrowth.observatory.indicators.submission.reading.message;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.submission.reading.Excerpt;
import org.sharedgrowth.observatory.indicators.submission.reading.Markup;
import org.sharedgrowth.observatory.indicators.submission.reading.UnreadableFile;

/** Reads what the header of an SDMX-ML data message, 2.1 or 3.0, says about its data sets. */
final class MlHead {
    /**
     * The layout of a data set.
     *
     * @param atObservation the dimension given on each observation
     */
    record Shape(StructureName name, String atObservation) {}

    private static final int MAX_STRUCTURES = 100;

    private final Map<String, Shape> shapes = new HashMap<>();

    /** Whether references are URNs, as in 3.0. */
    private final boolean usesUrns;

    private String action = "";

    MlHead(boolean usesUrns) {
        this.usesUrns = usesUrns;
    }

    /** Reads the header; the markup must be at its start tag. */
    void read(Markup xml) throws IOException {
        int outsideDepth = xml.depth() - 1;
        while (xml.next() && xml.depth() > outsideDepth) {
            if (xml.isStart()) {
                switch (xml.name()) {
                    case "Structure" -> structure(xml);
                    case "DataSetAction" -> action = xml.text().strip();
                    default -> xml.skip();
                }
            }
        }
    }

    private void structure(Markup xml) throws IOException {
        String id = Objects.requireNonNullElse(xml.attribute("structureID"), "");
        String at =
                Objects.requireNonNullElse(
                        xml.attribute("dimensionAtObservation"), MessageRow.TIME);
        StructureName name = null;
        int outsideDepth = xml.depth() - 1;
        String kind = "";
        while (xml.next() && xml.depth() > outsideDepth) {
            if (!xml.isStart()) {
                continue;
            }
            if (usesUrns) {
                name = StructureName.ofUrn(xml.text().strip());
                continue;
            }
            switch (xml.name()) {
                case "StructureUsage" -> kind = StructureName.DATAFLOW;
                case "Structure" -> kind = "datastructure";
                // Misspelled like this in the schema.
                case "ProvisionAgrement", "ProvisionAgreement" -> kind = "provisionagreement";
                case "Ref" -> {
                    name = new StructureName(kind, reference(xml));
                    xml.skip();
                }
                case "URN" -> name = StructureName.ofUrn(xml.text().strip());
                default -> xml.skip();
            }
        }
        if (name == null || id.isEmpty()) {
            throw StructureName.missing(xml.line());
        }
        if (shapes.size() == MAX_STRUCTURES) {
            throw xml.broken(t -> t.tooManyStructures(String.valueOf(MAX_STRUCTURES)));
        }
        if (shapes.put(id, new Shape(name, at)) != null) {
            throw xml.broken(t -> t.structureNamedTwice(Excerpt.of(id)));
        }
    }

    private static String reference(Markup xml) {
        return xml.attribute("agencyID")
                + ":"
                + xml.attribute("id")
                + "("
                + Objects.requireNonNullElse(xml.attribute("version"), "1.0")
                + ")";
    }

    /** The layout of a data set, by its reference to the header. */
    Shape shape(@Nullable String reference, long line) throws UnreadableFile {
        Shape shape =
                reference == null && shapes.size() == 1
                        ? shapes.values().iterator().next()
                        : shapes.get(Objects.requireNonNullElse(reference, ""));
        if (shape == null) {
            throw StructureName.missing(line);
        }
        return shape;
    }

    /** Action of data sets that name none; empty if the header names none either. */
    String action() {
        return action;
    }
}
