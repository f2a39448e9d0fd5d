package org.sharedgrowth.observatory.gateway.portal.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.MultiMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelectionTest {
    @Test
    void repeatedAndJoinedCodesAreAllRequested() {
        assertTrue(selection("sex=F&sex=M").api().toString().endsWith("&sex=F,M"));
        assertEquals(selection("sex=F,M").page(), selection("sex=F&sex=M").page());
        assertTrue(selection("sex=F,*").api().toString().endsWith("&sex=*"));
    }

    @Test
    void theWorldIsShownForAtMostOneGroupOfPeople() {
        assertTrue(selection("").isOfWorld());
        assertTrue(selection("sex=F&year=2020").isOfWorld());
        assertFalse(selection("sex=F,M").isOfWorld());
        assertFalse(selection("sex=F&urbanisation=R").isOfWorld());
        assertFalse(selection("area=KEN").isOfWorld());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "area=KEN&area=BRA | area=KEN,BRA",
                "area=KEN&sex=F,M&from=2010&to=2020&asOf=2026-01-01"
                        + " | area=KEN&sex=F,M&asOf=2026-01-01&from=2010&to=2020",
                "area=KEN&release=3&asOf=2026-01-01&view=table | area=KEN&release=3&view=table",
                "area=KEN&year=2020&group=014&view=map | area=KEN&group=014&from=2020&to=2020",
                "sex=* | sex=*",
            })
    void aComparisonKeepsTheSelection(String sent, String kept) {
        MultiMap query = query(sent);
        assertEquals(
                "/compare?indicator=I&" + kept,
                WorldQuery.of(Selection.of("I", query), query).comparison().toString());
    }

    private static Selection selection(String query) {
        return Selection.of("I", query(query));
    }

    private static MultiMap query(String text) {
        MultiMap query = MultiMap.caseInsensitiveMultiMap();
        for (String pair : text.split("&", -1)) {
            if (!pair.isEmpty()) {
                query.add(pair.split("=", -1)[0], pair.split("=", -1)[1]);
            }
        }
        return query;
    }
}
