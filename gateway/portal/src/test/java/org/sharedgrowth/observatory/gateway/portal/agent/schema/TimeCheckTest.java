package org.sharedgrowth.observatory.gateway.portal.agent.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedgrowth.observatory.gateway.portal.agent.protocol.Json;

class TimeCheckTest {
    private static List<String> faults(String arguments) throws JsonProcessingException {
        return TimeCheck.faults((ObjectNode) Json.read(arguments.replace('\'', '"')));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'from':'2010','to':'2020'}",
                "{'from':'2020','to':'2020'}",
                "{'from':'2020-05','to':'2020'}",
                "{'from':'2020','to':'2020-Q1'}",
                "{'from':'2020-Q1','to':'2020-12'}",
                "{'from':'2020-W10','to':'2020-Q2'}",
                "{'from':'2020'}",
                "{'from':'2020','to':['2010']}",
                "{'as_of':'2020-05-31'}",
                "{'before':'2020-05-31','after':'2020-05-31T10:00:00Z'}"
            })
    void periodsAndDatesInOrderHaveNoFault(String arguments) throws JsonProcessingException {
        assertEquals(List.of(), faults(arguments));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'from':'2020','to':'2010'} | 'from' (2020) is later than 'to' (2010).",
                "{'from':'2021-Q1','to':'2020-12'} | 'from' (2021-Q1) is later than 'to' (2020-12).",
                "{'from':'2020-Q3','to':'2020-Q1'} | 'from' (2020-Q3) is later than 'to' (2020-Q1).",
                "{'from':2020,'to':'2010'} | 'from' (2020) is later than 'to' (2010).",
                "{'before':'2021-01-01','after':'2019-01-01'} | 'before' (2021-01-01) is later than 'after' (2019-01-01).",
                "{'as_of':'2019'} | 'as_of': '2019' is not a date; give one such as 2026-11-24, or an instant such as 2026-11-24T10:00:00Z.",
                "{'before':'last spring'} | 'before': 'last spring' is not a date; give one such as 2026-11-24, or an instant such as 2026-11-24T10:00:00Z."
            })
    void wrongPeriodsAndDatesAreExplainedWithTheNamesOfTheArguments(String arguments, String fault)
            throws JsonProcessingException {
        assertEquals(List.of(fault), faults(arguments));
    }
}
