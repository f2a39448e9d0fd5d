package org.sharedgrowth.observatory.images;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The provenance of an image: an in-toto statement with an SLSA predicate. It is not signed: the
 * publisher of the image signs it with their own key.
 */
final class Provenance {
    /** The media type of the statement. */
    static final String TYPE = "application/vnd.in-toto+json";

    private Provenance() {}

    /**
     * Creates the statement.
     *
     * @param digest digest of the image's manifest, such as {@code sha256:…}
     */
    static byte[] of(Image image, Origin origin, Target target, String digest) {
        ObjectNode statement = new ObjectMapper().createObjectNode();
        statement.put("_type", "https://in-toto.io/Statement/v1");
        ObjectNode subject = statement.putArray("subject").addObject();
        subject.put("name", "observatory/" + image.name());
        subject.putObject("digest").put("sha256", digest.substring(digest.indexOf(':') + 1));
        statement.put("predicateType", "https://slsa.dev/provenance/v1");
        ObjectNode predicate = statement.putObject("predicate");
        ObjectNode definition = predicate.putObject("buildDefinition");
        definition.put("buildType", origin.source() + "/deploy/images/build/v1");
        ObjectNode parameters = definition.putObject("externalParameters");
        parameters.put("image", image.name()).put("architecture", target.architecture());
        parameters.put("source", origin.source()).put("revision", origin.revision());
        // If there were uncommitted changes, the image cannot be rebuilt from the commit.
        parameters.put("modified", !origin.clean());
        ArrayNode dependencies = definition.putArray("resolvedDependencies");
        ObjectNode source = dependencies.addObject().put("uri", "git+" + origin.source());
        source.putObject("digest").put("gitCommit", origin.revision());
        dependencies.addObject().put("uri", "pkg:generic/openjdk@" + target.version());
        predicate
                .putObject("runDetails")
                .putObject("builder")
                .put("id", origin.source() + "/deploy/images/build");
        return statement.toString().getBytes(UTF_8);
    }
}
