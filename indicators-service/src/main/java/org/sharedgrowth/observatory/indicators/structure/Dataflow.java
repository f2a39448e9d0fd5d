package org.sharedgrowth.observatory.indicators.structure;

/**
 * A published data set shaped by one structure.
 *
 * @param id its identity; data belongs to (id, major version)
 */
public record Dataflow(ArtefactId id, Names names, Names descriptions, Dsd structure) {
    /** How the store names this flow's data: id and major version, such as {@code DF_DIGITAL:1}. */
    public String dataKey() {
        return id.id() + ":" + id.major();
    }
}
