package org.sharedgrowth.observatory.gateway.operator;

/**
 * Work of one kind on one node.
 *
 * @param waiting whose turn has not come
 * @param running worked on now
 */
record WorkQueue(String name, int waiting, int running) {
    /** The kind in words. */
    public String text() {
        return switch (name) {
            case "audit" -> "audit entries to be written";
            case "checks" -> "files to be checked";
            case "exports" -> "whole flows being written to files";
            case "planned-releases" -> "releases planned for an instant to come";
            case "followers" -> "followers of the change feed waiting for news";
            case "assessments" -> "published reports to be assessed";
            default -> name;
        };
    }
}
