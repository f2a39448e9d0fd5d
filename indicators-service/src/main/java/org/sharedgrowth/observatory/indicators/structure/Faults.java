package org.sharedgrowth.observatory.indicators.structure;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.contract.ProblemDocument.Fault;

/** Collects all errors in a message, so that its author gets them at once. */
public final class Faults {
    /** Maximum number of faults; so many usually have a common cause. */
    private static final int MAX_FAULTS = 1000;

    private final List<Fault> faults = new ArrayList<>();

    public void add(String pointer, @Nullable String value, String detail) {
        if (faults.size() < MAX_FAULTS) {
            faults.add(Fault.ofBody(pointer, value, detail));
        }
    }

    public boolean isEmpty() {
        return faults.isEmpty();
    }

    public List<Fault> list() {
        return List.copyOf(faults);
    }
}
