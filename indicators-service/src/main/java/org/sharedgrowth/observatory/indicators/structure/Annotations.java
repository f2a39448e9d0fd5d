package org.sharedgrowth.observatory.indicators.structure;

import java.util.List;

/** Annotations as a JSON object, since Hibernate Reactive reads no JSON array from a column. */
record Annotations(List<Annotation> list) {
    Annotations {
        list = List.copyOf(list);
    }
}
