package org.sharedgrowth.observatory.reports.figure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.messages.Texts;
import org.sharedgrowth.observatory.reports.document.DraftText;
import org.sharedgrowth.observatory.reports.document.Fault;
import org.sharedgrowth.observatory.reports.document.Position;
import org.sharedgrowth.observatory.reports.document.binding.Bindings;
import org.sharedgrowth.observatory.reports.document.binding.Cell;
import org.sharedgrowth.observatory.reports.document.binding.CellKey;
import org.sharedgrowth.observatory.reports.document.binding.CellRef;
import org.sharedgrowth.observatory.reports.indicators.Answers;
import org.sharedgrowth.observatory.reports.indicators.Indicators;

/** Finds the cells of a draft at the release it is pinned to. Blocking; use virtual threads. */
@ApplicationScoped
public class Resolver {
    private static final DraftText TEXT = Texts.messages(DraftText.class);

    private final Indicators indicators;

    Resolver(Indicators indicators) {
        this.indicators = indicators;
    }

    /**
     * Resolves all cells: finds their keys with a few queries, and with more if cells are missing,
     * then reads all values with one query.
     */
    public ResolvedCells resolve(Bindings bindings, String language) {
        KeySearch search = new KeySearch(indicators, language, bindings.pin());
        search.find(bindings.cells());
        List<Fault> faults = new ArrayList<>(search.faults());
        if (search.release() == 0) {
            faults.add(Fault.ofBindings(bindings.pinAt(), TEXT.nothingReleased()));
            return new ResolvedCells(0, Instant.EPOCH, Map.of(), List.copyOf(faults));
        }
        Map<CellRef, Cell> cells = new LinkedHashMap<>();
        Map<CellKey, Answers.CellAnswer> answers =
                query(search.keys().values(), search.release()).cells();
        Map<String, String> names = new LinkedHashMap<>();
        search.keys()
                .forEach((ref, key) -> {
                    String name =
                            names.computeIfAbsent(
                                    ref.indicator(), code -> indicators.nameOf(code, language));
                    Cell.Labels labels = new Cell.Labels(name, search.areaName(ref));
                    Answers.@Nullable CellAnswer answer = answers.get(key);
                    if (answer == null || !answer.found()) {
                        faults.add(vanishedFault(ref, bindings.cells().get(ref)));
                    } else {
                        cells.put(ref, cell(key, answer, labels));
                    }
                });
        return new ResolvedCells(search.release(), search.releasedAt(), cells, List.copyOf(faults));
    }

    /**
     * Cells at a release.
     *
     * @param release its number; 0 if there are no cells
     */
    public record RefreshedCells(long release, Map<CellRef, Cell> cells) {}

    /** Reads known cells at another release; deleted cells are left out. */
    public Map<CellRef, Cell> refresh(Map<CellRef, Cell> known, long release) {
        return read(known, release).cells();
    }

    /** Reads known cells at the newest release; deleted cells are left out. */
    public RefreshedCells refresh(Map<CellRef, Cell> known) {
        return read(known, null);
    }

    private RefreshedCells read(Map<CellRef, Cell> known, @Nullable Long release) {
        List<CellKey> keys = known.values().stream().map(Cell::key).distinct().toList();
        CellsAtRelease current = query(keys, release);
        Map<CellKey, Answers.CellAnswer> answers = current.cells();
        Map<CellRef, Cell> refreshed = new LinkedHashMap<>();
        known.forEach((ref, before) -> {
            Answers.@Nullable CellAnswer answer = answers.get(before.key());
            if (answer != null && answer.found()) {
                refreshed.put(ref, cell(before.key(), answer, before.labels()));
            }
        });
        return new RefreshedCells(current.release(), refreshed);
    }

    private record CellsAtRelease(long release, Map<CellKey, Answers.CellAnswer> cells) {}

    /**
     * @param release number of the release, or null for the newest
     */
    private CellsAtRelease query(Collection<CellKey> keys, @Nullable Long release) {
        List<Answers.Address> addresses =
                keys.stream()
                        .distinct()
                        .map(k -> new Answers.Address(k.flow(), k.key(), k.period()))
                        .toList();
        Map<CellKey, Answers.CellAnswer> answers = new LinkedHashMap<>();
        if (addresses.isEmpty()) {
            return new CellsAtRelease(0, answers);
        }
        Answers.Cells found = indicators.cells(addresses, release);
        List<Answers.CellAnswer> inOrder = found.cells();
        for (int i = 0; i < inOrder.size(); i++) {
            Answers.CellAnswer answer = inOrder.get(i);
            String flow = answer.flow() == null ? addresses.get(i).flow() : answer.flow();
            answers.put(new CellKey(flow, answer.key(), answer.period()), answer);
        }
        return new CellsAtRelease(found.release().id(), answers);
    }

    private static Cell cell(CellKey key, Answers.CellAnswer answer, Cell.Labels labels) {
        return new Cell(
                key,
                Optional.ofNullable(answer.value()),
                answer.status() == null ? "A" : answer.status(),
                answer.readUnit(),
                answer.unitMultiplier(),
                answer.source() == null ? "" : answer.source(),
                Optional.ofNullable(answer.latestBreak()),
                answer.release(),
                answer.submission() == null ? "" : String.valueOf(answer.submission()),
                labels);
    }

    private static Fault vanishedFault(CellRef ref, @Nullable Position at) {
        Position place = at == null ? Position.START : at;
        return Fault.ofBindings(place, TEXT.vanished(ref.toString()));
    }
}
