package org.sharedgrowth.observatory.analysis.index.definition;

import java.util.List;
import org.sharedgrowth.observatory.analysis.Detail;
import org.sharedgrowth.observatory.analysis.Reason;
import org.sharedgrowth.observatory.analysis.Result;

/** The result of reading or checking a definition. */
public sealed interface ParsedDefinition {

    /** The definition, or BAD_DEFINITION with the node of the first fault. */
    Result<Definition> result();

    /** A definition that can be evaluated. */
    record Valid(Definition definition) implements ParsedDefinition {
        @Override
        public Result<Definition> result() {
            return Result.of(definition);
        }
    }

    /**
     * A definition, or a text that should be one, with faults.
     *
     * @param faults at least one
     */
    record Invalid(List<Fault> faults) implements ParsedDefinition {
        public Invalid {
            faults = List.copyOf(faults);
        }

        @Override
        public Result<Definition> result() {
            return Result.refused(
                    Reason.BAD_DEFINITION, Detail.indicator(faults.getFirst().node()));
        }
    }

    /** Checks a definition. */
    static ParsedDefinition of(Definition definition) {
        List<Fault> faults = Checks.faults(definition);
        return faults.isEmpty() ? new Valid(definition) : new Invalid(faults);
    }
}
