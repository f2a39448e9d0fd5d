package org.sharedgrowth.observatory.indicators.structure;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.contract.ProblemDocument.Fault;
import org.sharedgrowth.observatory.contract.ProblemDocument.NearestCode;
import org.sharedgrowth.observatory.contract.ProblemType;
import org.sharedgrowth.observatory.indicators.problem.RefusalText;
import org.sharedgrowth.observatory.messages.LocalizedText;
import org.sharedgrowth.observatory.service.problem.Problem;

/**
 * Codes in older versions of codelists that today's lists neither contain nor name as former codes.
 * Versions that are newer than today's, which no dataflow uses yet, do not count.
 *
 * @param last for each removed code, the newest version that contains it, of the first list that
 *     ever contained it
 */
public record RemovedCodes(Map<String, ArtefactId> last) {
    /** No removed codes. */
    public static final RemovedCodes NONE = new RemovedCodes(Map.of());

    public RemovedCodes {
        last = Map.copyOf(last);
    }

    /**
     * The removed codes of these lists.
     *
     * @param lists today's lists, in order of preference
     * @param registry the registry without drafts
     * @param known whether a code or alias is known today
     */
    static RemovedCodes of(Collection<Codelist> lists, Registry registry, Predicate<String> known) {
        Map<String, ArtefactId> last = new HashMap<>();
        for (Codelist list : lists) {
            ArtefactId id = list.id();
            registry.versions(ArtefactType.CODELIST, id.agency(), id.id()).reversed().stream()
                    .filter(version ->
                            Registry.compareVersions(version.id().version(), id.version()) < 0)
                    .forEach(older ->
                            older.items().stream()
                                    .map(Item::id)
                                    .filter(known.negate())
                                    .forEach(code -> last.putIfAbsent(code, older.id())));
        }
        return new RemovedCodes(last);
    }

    /**
     * The refusal of a code in a path: 410 if it was removed, else 404.
     *
     * @param code the code, as sent
     * @param unknown the text for a code that was never in a list
     * @param request a request with which programs can look up codes
     */
    public Problem problem(
            String code, LocalizedText unknown, String request, List<NearestCode> nearest) {
        String shown = Problem.shown(code);
        @Nullable ArtefactId list = last.get(code);
        if (list == null) {
            return Problem.notFound(unknown, Fault.ofParameter("code", shown, unknown))
                    .withNearest(nearest);
        }
        LocalizedText detail =
                RefusalText.localized(t -> t.removedCode(shown, list.toString(), request));
        return new Problem(
                        ProblemType.REMOVED_CODE,
                        detail,
                        List.of(Fault.ofParameter("code", shown, detail)))
                .withNearest(nearest);
    }
}
