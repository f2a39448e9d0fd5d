package org.sharedgrowth.observatory.indicators.structure.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedgrowth.observatory.indicators.structure.Item;
import org.sharedgrowth.observatory.indicators.structure.Names;

/** Items of a scheme that are their own ancestors are found, however many there are. */
class ItemLoopsTest {
    private static void add(Map<String, Item> items, String id, String parent) {
        items.put(
                id,
                new Item(id, parent.isEmpty() ? null : parent, Names.NONE, Names.NONE, List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "A< B<A C<B, ''",
        "A<A, A",
        "A<B B<A, A B",
        "A<B B<C C<B, B C",
        "C<B B<C A<B, B C",
        "A<NOWHERE B<A, ''",
        "A<B B<A C<D D<C E<A F<, A B C D",
    })
    void onlyItemsInALoopAreFound(String scheme, String expected) {
        Map<String, Item> items = new LinkedHashMap<>();
        for (String item : scheme.split(" ", -1)) {
            String[] parts = item.split("<", -1);
            add(items, parts[0], parts[1]);
        }
        assertEquals(
                expected.isEmpty() ? Set.of() : Set.of(expected.split(" ", -1)),
                Rules.loops(items));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aLongChainIsReadWithinTenSeconds(boolean closed) {
        Map<String, Item> items = new LinkedHashMap<>();
        int length = 200_000;
        for (int i = 0; i < length; i++) {
            add(items, "C" + i, i > 0 ? "C" + (i - 1) : closed ? "C" + (length - 1) : "");
        }
        int found =
                assertTimeoutPreemptively(Duration.ofSeconds(10), () -> Rules.loops(items).size());
        assertEquals(closed ? length : 0, found);
    }

    @Test
    void aSchemeWithoutItemsHasNoLoops() {
        assertEquals(Set.of(), Rules.loops(Map.of()));
    }
}
