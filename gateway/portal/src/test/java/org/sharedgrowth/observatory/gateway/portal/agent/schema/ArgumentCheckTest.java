package org.sharedgrowth.observatory.gateway.portal.agent.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharedgrowth.observatory.gateway.portal.agent.protocol.Json;

class ArgumentCheckTest {
    private static List<String> faults(String arguments) throws JsonProcessingException {
        return ArgumentCheck.faults(
                ToolList.read().input("get_values").orElseThrow(),
                (ObjectNode) Json.read(arguments.replace('\'', '"')));
    }

    @Test
    void allowedArgumentsHaveNoFault() throws JsonProcessingException {
        assertEquals(
                List.of(),
                faults("{'indicator':'A','areas':['KEN'],'filters':['SEX=F'],'latest':3}"));
        assertEquals(List.of(), faults("{'indicator':'A','from':2015,'to':'2020'}"));
        assertEquals(List.of(), faults("{'indicator':'A','latest':5.0}"));
        assertEquals(List.of(), faults("{'indicator':'A','latest':5e0}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{}; 'indicator' is missing.",
                "{'indicator':true}; 'indicator' must be a string.",
                "{'indicator':null}; 'indicator' must be a string.",
                "{'indicator':'A','latest':51}; 'latest' must be a whole number from 1 to 50, not 51.",
                "{'indicator':'A','latest':0}; 'latest' must be a whole number from 1 to 50, not 0.",
                "{'indicator':'A','latest':5.5}; 'latest' must be a whole number from 1 to 50, not 5.5.",
                "{'indicator':'A','latest':'5'}; 'latest' must be a whole number from 1 to 50, not \"5\".",
                "{'indicator':'A','latest':null}; 'latest' must be a whole number from 1 to 50, not null.",
                "{'indicator':'A','latest':[5]}; 'latest' must be a whole number from 1 to 50, not [5].",
                "{'indicator':'A','latest':99999999999}; 'latest' must be a whole number from 1 to 50, not 99999999999.",
                "{'indicator':'A','latest':1e99}; 'latest' must be a whole number from 1 to 50, not 1E+99.",
                "{'indicator':'A','areas':'KEN'}; 'areas' must be a list of strings.",
                "{'indicator':'A','areas':[['KEN']]}; An entry of 'areas' must be a string.",
                "{'indicator':'A','lang':'de'}; 'lang' must be one of en, fr, es, ru, zh, ar.",
                "{'indicator':'A','asof':'2020'}; There is no argument 'asof': did you mean as_of?",
                "{'indicator':'A','vintage':'2020'}; There is no argument 'vintage': did you mean as_of?",
                "{'indicator':'A','release_date':'2020'}; There is no argument 'release_date': did you mean as_of?"
            })
    void wrongArgumentsAreExplained(String arguments, String fault) throws JsonProcessingException {
        assertEquals(List.of(fault), faults(arguments));
    }

    /** Some clients write every number with a fraction. */
    @ParameterizedTest
    @CsvSource({
        "2015, 2015",
        "2015.0, 2015",
        "2.015e3, 2015",
        "2015.5, 2015.5",
        "'\"2015.0\"', 2015.0"
    })
    void integralDecimalsAreReadAsWholeNumbers(String sent, String read)
            throws JsonProcessingException {
        ObjectNode given = (ObjectNode) Json.read("{\"from\":" + sent + "}");
        assertEquals(read, new Arguments(given).text("from"));
    }

    @Test
    void tooManyEntriesAndOverlongStringsAreRefused() throws JsonProcessingException {
        String areas = "'X',".repeat(60) + "'X'";
        assertEquals(
                List.of("'areas' may have at most 60 entries."),
                faults("{'indicator':'A','areas':[" + areas + "]}"));
        assertEquals(
                List.of("'indicator' may have at most 200 characters."),
                faults("{'indicator':'" + "x".repeat(1000) + "'}"));
    }

    @Test
    void anUnknownArgumentIsRefusedWithAListOfTheKnownOnes() throws JsonProcessingException {
        String fault = faults("{'indicator':'A','colour\u202e':'red'}").getFirst();
        assertTrue(fault.startsWith("There is no argument 'colour'; this tool takes"), fault);
        assertTrue(fault.contains("as_of"), fault);
    }
}
