package org.sharedgrowth.observatory.analysis.index.definition;

import java.util.List;
import org.sharedgrowth.observatory.analysis.Detail;
import org.sharedgrowth.observatory.analysis.Reason;
import org.sharedgrowth.observatory.analysis.Result;

/** The result of reading a definition. */
public sealed interface Reading {

    /** The definition, or BAD_DEFINITION with the node of the first fault. */
    Result<Definition> result();

    /** A definition that can be evaluated. */
    record Good(Definition definition) implements Reading {
        @Override
        public Result<Definition> result() {
            return Result.of(definition);
        }
    }

    /**
     * A text that is not a valid definition.
     *
     * @param faults at least one
     */
    record Faulty(List<Fault> faults) implements Reading {
        public Faulty {
            faults = List.copyOf(faults);
        }

        @Override
        public Result<Definition> result() {
            return Result.refused(
                    Reason.BAD_DEFINITION, Detail.indicator(faults.getFirst().node()));
        }
    }

    /** Checks a definition. */
    static Reading of(Definition definition) {
        List<Fault> faults = Checks.faults(definition);
        return faults.isEmpty() ? new Good(definition) : new Faulty(faults);
    }
}
