package org.sharedgrowth.observatory.gateway.portal.operator;

/**
 * One queue of a node.
 *
 * @param waiting items that wait
 * @param running items in progress
 */
public record WorkQueue(String name, int waiting, int running) {
    /** Name of the kind of problem. */
    public String text() {
        return switch (name) {
            case "audit" -> "audit entries to be written";
            case "checks" -> "files waiting for their check";
            case "exports" -> "dataflow exports in progress";
            case "planned-releases" -> "planned releases";
            case "followers" -> "followers of the change feed waiting for a release";
            case "assessments" -> "published reports to be assessed";
            default -> name;
        };
    }
}
