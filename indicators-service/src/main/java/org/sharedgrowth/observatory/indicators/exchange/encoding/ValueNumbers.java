package org.sharedgrowth.observatory.indicators.exchange.encoding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Numbers texts in order of appearance, from 0 or, if 0 is reserved for "no text", from 1. It is
 * reserved because a widely used client mistakes an absent index for the first value.
 */
public final class ValueNumbers {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> texts = new ArrayList<>();
    private final int first;
    private @Nullable String last;
    private int lastNumber;

    public ValueNumbers(boolean reservesZero) {
        first = reservesZero ? 1 : 0;
    }

    public int number(String text) {
        if (text.equals(last)) {
            return lastNumber;
        }
        for (int i = numbers.size(); i < texts.size(); i++) {
            numbers.put(texts.get(i), first + i);
        }
        Integer known = numbers.get(text);
        last = text;
        lastNumber = known == null ? append(text) : known;
        return lastNumber;
    }

    /** Numbers a text that the caller knows to be new. */
    public int append(String text) {
        texts.add(text);
        return first + texts.size() - 1;
    }

    /** Whether the list of values must start with an entry for a missing value. */
    public boolean startsWithNull() {
        return first == 1 || texts.isEmpty();
    }

    /** The numbered values, in order. */
    public List<String> texts() {
        return texts;
    }
}
