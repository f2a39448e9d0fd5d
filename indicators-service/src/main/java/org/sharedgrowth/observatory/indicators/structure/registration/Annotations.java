package org.sharedgrowth.observatory.indicators.structure.registration;

import java.util.List;
import org.sharedgrowth.observatory.indicators.structure.Annotation;

/**
 * Annotations as a JSON object, because Hibernate Reactive cannot read a JSON array from a column.
 */
record Annotations(List<Annotation> list) {
    Annotations {
        list = List.copyOf(list);
    }
}
