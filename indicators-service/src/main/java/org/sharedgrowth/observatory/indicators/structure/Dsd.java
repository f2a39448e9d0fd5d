package org.sharedgrowth.observatory.indicators.structure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A data structure definition: the components of a data set.
 *
 * @param dimensions the non-time dimensions in key order, at least four
 * @param timeDimension always {@code TIME_PERIOD}
 * @param measure the only measure, usually {@link #PRIMARY_MEASURE}
 * @param seriesAttributes attributes of one or several whole series, in definition order
 * @param observationAttributes attributes of single observations, in definition order
 */
public record Dsd(
        ArtefactId id,
        Names names,
        List<Component> dimensions,
        Component timeDimension,
        Component measure,
        List<Component> seriesAttributes,
        List<Component> observationAttributes) {
    /** The frequency dimension. */
    public static final String FREQUENCY = "FREQ";

    /** The indicator dimension; its codes have annotations with units. */
    public static final String INDICATOR = "INDICATOR";

    /** The area dimension; each office may send rows only for its areas. */
    public static final String AREA = "REF_AREA";

    /** The name of the measure in SDMX-ML 2.1, fixed by the schema. */
    public static final String PRIMARY_MEASURE = "OBS_VALUE";

    /** Codes of a breakdown that select no part: the total, and "not applicable". */
    public static final List<String> TOTALS = List.of("_T", "_Z");

    public Dsd {
        dimensions = List.copyOf(dimensions);
        seriesAttributes = List.copyOf(seriesAttributes);
        observationAttributes = List.copyOf(observationAttributes);
    }

    /** Position of a non-time dimension in the key, or -1 if there is none with this id. */
    public int dimension(String componentId) {
        return position(dimensions, componentId);
    }

    /** Position among {@link #seriesAttributes()}, or -1. */
    public int seriesAttribute(String componentId) {
        return position(seriesAttributes, componentId);
    }

    /** Position among {@link #observationAttributes()}, or -1. */
    public int observationAttribute(String componentId) {
        return position(observationAttributes, componentId);
    }

    private static int position(List<Component> components, String id) {
        for (int i = 0; i < components.size(); i++) {
            if (components.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    /**
     * A dimension, measure or attribute.
     *
     * @param id also the id of its concept
     * @param names names of its concept
     * @param codelist the permitted values, or null if the component is free text or a number
     * @param mandatory whether every row must contain it
     * @param attachedTo for an attribute shared by several series, the dimensions that its value
     *     depends on (empty if the whole data set has one value); otherwise null
     * @param numbers the numbers that are allowed, or null if the component is coded or a text
     */
    public record Component(
            String id,
            Names names,
            @Nullable Codelist codelist,
            boolean mandatory,
            @Nullable List<String> attachedTo,
            @Nullable NumberFormat numbers) {
        public Component {
            attachedTo = attachedTo == null ? null : List.copyOf(attachedTo);
        }

        /**
         * A component that is coded or a text, and is not an attribute shared by several series.
         */
        public Component(String id, Names names, @Nullable Codelist codelist, boolean mandatory) {
            this(id, names, codelist, mandatory, null, null);
        }
    }
}
