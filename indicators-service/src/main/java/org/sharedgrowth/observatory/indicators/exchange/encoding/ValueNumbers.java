package org.sharedgrowth.observatory.indicators.exchange.encoding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers texts from 0 in order of appearance; from 1 where 0 is kept for "no text", since a reader
 * in use takes an absent index for the first value.
 */
final class ValueNumbers {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> texts = new ArrayList<>();
    private final int first;

    ValueNumbers(boolean keepsZero) {
        first = keepsZero ? 1 : 0;
    }

    int number(String text) {
        Integer known = numbers.get(text);
        if (known != null) {
            return known;
        }
        int number = first + texts.size();
        numbers.put(text, number);
        texts.add(text);
        return number;
    }

    /** Whether the list of values starts with one that stands for none. */
    boolean startsWithNone() {
        return first == 1 || texts.isEmpty();
    }

    /** What was numbered, in order. */
    List<String> texts() {
        return texts;
    }
}
