package org.sharedgrowth.observatory.reports.document.binding;

/**
 * The exact address of a cell in the indicators-service.
 *
 * @param flow the dataflow
 * @param key the codes of all dimensions except time, in the order of the data structure, joined by
 *     dots
 * @param period the time period
 */
public record CellKey(String flow, String key, String period) {}
