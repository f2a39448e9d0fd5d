package org.sharedgrowth.observatory.indicators.analysis.index;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.analysis.index.definition.Definition;
import org.sharedgrowth.observatory.analysis.index.definition.DefinitionReader;
import org.sharedgrowth.observatory.analysis.index.definition.DefinitionWriter;
import org.sharedgrowth.observatory.analysis.index.definition.Fault;
import org.sharedgrowth.observatory.analysis.index.definition.ParsedDefinition;
import org.sharedgrowth.observatory.contract.ProblemDocument;
import org.sharedgrowth.observatory.contract.ProblemType;
import org.sharedgrowth.observatory.service.problem.Problem;

/** Registers versions of indices. */
@ApplicationScoped
class Registration {
    private static final String ANY = "*";

    /** Maximum number of faults reported in one answer. */
    private static final int MAX_FAULTS = 100;

    private final IndexDefinitions definitions;

    Registration(IndexDefinitions definitions) {
        this.definitions = definitions;
    }

    /**
     * The result of a registration.
     *
     * @param added false if the same version with the same content was registered before
     */
    record Registered(List<StoredDefinition> versions, boolean added) {}

    /**
     * Registers a version.
     *
     * @param ifNoneMatch the header as sent, null if absent; anything but {@code *} is refused,
     *     because nothing is ever replaced
     * @param by name of the steward
     * @return fails with 422 if the definition is faulty or is that of another index or version,
     *     428 if the header is not {@code *}, 412 if the version exists with different content
     */
    Uni<Registered> register(
            String code, String version, @Nullable String ifNoneMatch, byte[] sent, String by) {
        if (ifNoneMatch == null || !ifNoneMatch.strip().equals(ANY)) {
            throw new Problem(
                    ProblemType.PRECONDITION_REQUIRED,
                    IndexText.localized(IndexText::sendIfNoneMatch));
        }
        Definition definition = read(code, sent);
        requireName(definition, code, version);
        return definitions
                .add(definition, by)
                .chain(added ->
                        definitions
                                .versions(code)
                                .invoke(versions -> requireSame(versions, definition))
                                .map(versions -> new Registered(versions, added)));
    }

    private static Definition read(String code, byte[] sent) {
        return switch (DefinitionReader.readNew(new String(sent, StandardCharsets.UTF_8))) {
            case ParsedDefinition.Valid(Definition definition) -> definition;
            case ParsedDefinition.Invalid(List<Fault> faults) -> throw faulty(code, faults);
        };
    }

    private static Problem faulty(String code, List<Fault> found) {
        List<Fault> faults =
                found.stream().limit(MAX_FAULTS).map(fault -> withNodeName(fault, code)).toList();
        String first = faults.getFirst().node();
        return new Problem(
                ProblemType.BAD_DEFINITION,
                IndexText.localized(t -> t.faultyDefinition(Problem.shown(first))),
                faults.stream()
                        .map(fault ->
                                ProblemDocument.Fault.ofBody(
                                        pointer(fault.node(), code),
                                        Problem.shown(fault.value()),
                                        IndexText.localized(t -> t.fault(fault))))
                        .toList());
    }

    /**
     * The fault with the name of its node. The name of the root node is the index's code; if the
     * definition does not state it, the code from the address of the request is used.
     */
    private static Fault withNodeName(Fault fault, String code) {
        return fault.node().isEmpty() ? new Fault(code, fault.kind(), fault.value()) : fault;
    }

    /**
     * A JSON pointer to a node, or to all nodes if the node's name cannot be shown in full. For the
     * root node, which is named after the index, and for fields outside nodes, the pointer is
     * empty, which means the whole definition.
     */
    private static String pointer(String node, String code) {
        if (node.equals(code)) {
            return "";
        }
        return Problem.shown(node).equals(node)
                ? "/nodes/" + node.replace("~", "~0").replace("/", "~1")
                : "/nodes";
    }

    private static void requireName(Definition definition, String code, String version) {
        if (!definition.code().equals(code) || !definition.version().equals(version)) {
            throw new Problem(
                    ProblemType.BAD_DEFINITION,
                    IndexText.localized(t ->
                            t.otherName(
                                    Problem.shown(definition.code()),
                                    Problem.shown(definition.version()),
                                    Problem.shown(code + "/versions/" + version))));
        }
    }

    private static void requireSame(List<StoredDefinition> versions, Definition definition) {
        String text = DefinitionWriter.write(definition);
        boolean same =
                versions.stream()
                        .filter(each -> each.definition().version().equals(definition.version()))
                        .allMatch(each -> each.text().equals(text));
        if (!same) {
            throw new Problem(
                    ProblemType.PRECONDITION_FAILED,
                    IndexText.localized(
                            t -> t.versionExists(definition.code(), definition.version())));
        }
    }
}
