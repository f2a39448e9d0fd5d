package org.sharedgrowth.observatory.gateway.portal.agent.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

/** Former codes are replaced by the current ones. */
class ArgumentsTest {
    private static Arguments of(String json) throws JsonProcessingException {
        return new Arguments((ObjectNode) new ObjectMapper().readTree(json.replace('\'', '"')));
    }

    @Test
    void aFormerAreaCodeIsReplacedInEveryArgumentThatNamesAreas() throws JsonProcessingException {
        assertEquals(
                of("{'area':'KEN','group':'KEN','areas':['KEN','BRA'],'indicator':'OLD'}"),
                of("{'area':'OLD','group':' OLD','areas':['OLD','BRA'],'indicator':'OLD'}")
                        .withArea("OLD", "KEN"));
    }

    @Test
    void aFormerIndicatorCodeIsReplacedButNotAnEqualAreaCode() throws JsonProcessingException {
        assertEquals(
                of("{'indicator':'NEW','area':'OLD','areas':['OLD']}"),
                of("{'indicator':'OLD','area':'OLD','areas':['OLD']}").withIndicator("OLD", "NEW"));
    }

    @Test
    void argumentsWithoutTheCodeStayAsTheyWereSent() throws JsonProcessingException {
        Arguments sent = of("{'indicator':'X','areas':[' KEN ','KEN','']}");
        assertEquals(sent, sent.withArea("OLD", "NEW"));
        assertEquals(sent, sent.withIndicator("OLD", "NEW"));
    }

    @Test
    void theOriginalArgumentsAreNotChanged() throws JsonProcessingException {
        Arguments sent = of("{'area':'OLD','areas':['OLD']}");
        sent.withArea("OLD", "NEW");
        assertEquals(of("{'area':'OLD','areas':['OLD']}"), sent);
    }
}
