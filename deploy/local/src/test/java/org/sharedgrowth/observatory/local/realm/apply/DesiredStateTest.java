package org.sharedgrowth.observatory.local.realm.apply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DesiredStateTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'a':1} | {'a':1,'b':2}",
                "{'a':{'x':'true'}} | {'a':{'x':true,'y':1}}",
                "{'a':['x','y']} | {'a':['y','x']}",
                "{'a':[{'n':'x'}]} | {'a':[{'n':'x','id':'7'}]}",
                "{'a':''} | {}",
            })
    void additionalFieldsOfTheServerAreIgnored(String desired, String present) throws Exception {
        assertTrue(DesiredState.isSatisfiedBy(json(desired), json(present)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'a':1} | {'a':2}",
                "{'a':1} | {}",
                "{'a':{'x':'true'}} | {'a':{'x':false}}",
                "{'a':['x']} | {'a':['x','y']}",
                "{'a':[{'n':'x'},{'n':'y'}]} | {'a':[{'n':'y'},{'n':'x'}]}",
                "{'a':[{'n':'x'}]} | {'a':[]}",
            })
    void otherDifferencesAreFound(String desired, String present) throws Exception {
        assertFalse(DesiredState.isSatisfiedBy(json(desired), json(present)));
    }

    @Test
    void desiredValuesReplacePresentOnes() throws Exception {
        JsonNode merged =
                DesiredState.merge(json("{'id':'7','a':{'x':1,'y':2}}"), json("{'a':{'x':3}}"));

        assertEquals(json("{'id':'7','a':{'x':3,'y':2}}"), merged);
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return new ObjectMapper().readTree(text.replace('\'', '"'));
    }
}
