package org.sharedgrowth.observatory.analysis.index.definition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sharedgrowth.observatory.analysis.Reason;
import org.sharedgrowth.observatory.analysis.Refused;

class DefinitionReaderTest {
    private static final String GOOD =
            """
            {"code":"X","version":"1","owner":"UN","status":"verified","decimals":3,
             "rankOn":"PRINTED","ties":"MIN","missing":"ALL_REQUIRED",
             "root":{"op":"mean","kind":"arithmetic","of":["A","B"]},
             "nodes":{"A":{"op":"minmax","of":"I","lo":0,"hi":10},
                      "B":{"op":"zscore","of":"I","scope":"PER_PERIOD"},
                      "I":{"op":"input"}},
             "bands":[{"from":0.5,"label":"high"}],"specialCases":[]}
            """;

    @ParameterizedTest
    @MethodSource("org.sharedgrowth.observatory.analysis.index.definition.NamedDefinitions#texts")
    void readingAndWritingKeepEveryByte(String text) {
        assertEquals(text, DefinitionWriter.write(valid(text)));
    }

    @Test
    void allFieldsAreKept() {
        String text =
                """
                {"code":"Y","version":"2","owner":"UN","source":"S","status":"unverified",
                 "unverified":["weights"],"decimals":1,"rankOn":"UNROUNDED","ties":"MIN",
                 "best":"LOWEST","missing":"AVAILABLE","threshold":0.5,
                 "root":{"op":"mean","kind":"p","p":-0.5,"of":["A","B","C","D"],
                         "weights":[0.1,1,2,3.25]},
                 "nodes":{"A":{"op":"clamp","of":"I","hi":1e20,"decimals":2},
                          "I":{"op":"input","indicator":"Z","where":{"SEX":"F","AGE":"Y15"}},
                          "B":{"op":"minmax","of":"L","direction":-1,"clip":false,"scale":100,
                               "log":true,"scope":"ALL_PERIODS"},
                          "L":{"op":"log10","of":"E","label":"L","unit":"u"},
                          "E":{"op":"ln","of":"I"},
                          "C":{"op":"zscore","of":"P","direction":-1,"mean":50,"sd":10,
                               "scope":"ALL_PERIODS"},
                          "P":{"op":"product","of":["K","I"]},"K":{"op":"const","value":-2.5},
                          "D":{"op":"ratio","of":"S","by":"O"},"S":{"op":"sum","of":["I","K"]},
                          "O":{"op":"oneMinus","of":"Q"},"Q":{"op":"sqrt","of":"I"}},
                 "bandsOf":"Q","bands":[{"label":"a"},{"above":1,"label":"b"}],
                 "specialCases":[{"of":"I","equals":0,"result":1.5}],"also":["S"]}
                """;
        Definition definition = valid(text);

        String written = DefinitionWriter.write(definition);

        assertEquals(definition, valid(written));
        assertEquals(written, DefinitionWriter.write(valid(written)));
        assertEquals(squeezed(text), squeezed(written));
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s", "").replace("1e20", "1.0E20");
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    "op":"zscore"|"op":"average"|B UNKNOWN_OPERATOR average, B UNKNOWN_FIELD of, B UNKNOWN_FIELD scope
                    "scope":"PER_PERIOD"|"x":1|B MISSING_FIELD scope, B UNKNOWN_FIELD x
                    "of":"I","lo"|"of":"A","lo"|A CYCLE X → A → A
                    "of":"I","lo"|"of":"X","lo"|X CYCLE X → A → X
                    "hi":10|"hi":0|A EQUAL_GOALPOSTS 0.0 0.0
                    "hi":10|"hi":-1|A EQUAL_GOALPOSTS 0.0 -1.0
                    "hi":10|"hi":NaN|` NOT_JSON 4:54`
                    "hi":10|"hi":"10"|A WRONG_TYPE hi
                    "hi":10|"hi":1e999|A WRONG_TYPE hi
                    "hi":10|"hi":null|A WRONG_TYPE hi
                    ,"hi":10||A MISSING_FIELD hi, A MISSING_FIELD scope
                    "hi":10|"hi":10,"log":true|A OUT_OF_RANGE lo
                    "hi":10|"hi":10,"scope":"PER_PERIOD"|A OUT_OF_RANGE scope
                    "hi":10|"hi":10,"direction":2|A OUT_OF_RANGE direction
                    "hi":10|"hi":10,"direction":3000000000|A WRONG_TYPE direction
                    "hi":10|"hi":10,"scale":0|A OUT_OF_RANGE scale
                    "hi":10|"hi":10,"clip":1|A WRONG_TYPE clip
                    "hi":10|"hi":10,"decimals":-1|A BAD_DECIMALS -1
                    "hi":10|"hi":10,"hi":11|` NOT_JSON 4:58`
                    "op":"zscore"|"op":"zscore","sd":0|B OUT_OF_RANGE sd
                    ["A","B"]|["A","B","A"]|X OUT_OF_RANGE of
                    ["A","B"]|["A","C"]|X UNKNOWN_NODE C
                    ["A","B"]|[]|X MISSING_FIELD of
                    ["A","B"]|["A"]|B UNUSED_NODE B
                    ["A","B"]|["A","B"],"weights":[1]|X BAD_WEIGHTS [1.0]
                    ["A","B"]|["A","B"],"weights":[0,0]|X BAD_WEIGHTS [0.0, 0.0]
                    ["A","B"]|["A","B"],"weights":[2,-1]|X BAD_WEIGHTS [2.0, -1.0]
                    ["A","B"]|["A","B"],"p":2|X OUT_OF_RANGE p
                    "arithmetic"|"p"|X MISSING_FIELD p
                    "arithmetic"|"power"|X WRONG_TYPE kind
                    "arithmetic"|"median"|X WRONG_TYPE kind
                    "I":{|"X":{"op":"input"},"I":{|X DUPLICATE_NODE X
                    "version":"1",||X MISSING_FIELD version
                    "version":"1"|"version":" "|X MISSING_FIELD version
                    "ties":"MIN"|"ties":"AVERAGE"|X WRONG_TYPE ties
                    "decimals":3|"decimals":99|X BAD_DECIMALS 99
                    "verified"|"unverified"|X OUT_OF_RANGE unverified
                    "ALL_REQUIRED"|"AVAILABLE"|X OUT_OF_RANGE threshold
                    "ALL_REQUIRED"|"ALL_REQUIRED","threshold":1|X OUT_OF_RANGE threshold
                    {"from":0.5|{"from":0.5,"above":1|X UNKNOWN_FIELD above
                    {"from":0.5|{"from":0.5,"label":"low"},{"from":0.5|X OUT_OF_RANGE high
                    "specialCases":[]|"specialCases":[{"of":"N","equals":0,"result":0}]|X UNKNOWN_NODE N
                    "specialCases":[]|"specialCases":{}|X WRONG_TYPE specialCases
                    "specialCases":[]|"also":["N"],"bandsOf":"M"|X UNKNOWN_NODE M, X UNKNOWN_NODE N
                    """)
    void faultsAreReportedWithTheirNode(String right, String wrong, String faults) {
        assertEquals(faults, describeFaults(GOOD.replace(right, wrong == null ? "" : wrong)));
    }

    @Test
    void theUnchangedExampleHasNoFaults() {
        assertEquals("", describeFaults(GOOD));
    }

    @Test
    void aTextThatIsNotAnObjectIsRefused() {
        assertEquals("NOT_JSON 1:1", describeFaults("nothing").strip());
        assertEquals("NOT_JSON 1:1", describeFaults("[]").strip());
        assertEquals(
                Reason.BAD_DEFINITION,
                assertInstanceOf(Refused.class, DefinitionReader.read("[]").result()).reason());
    }

    /** A definition that was registered before names had to be well-formed is still read. */
    @Test
    void onlyNewDefinitionsNeedWellFormedNames() {
        String old = GOOD.replace("\"I\"", "\"3G, 4G\"");
        assertEquals("", describeFaults(old));
        assertInstanceOf(ParsedDefinition.Valid.class, DefinitionReader.readNew(GOOD));
        Fault fault =
                assertInstanceOf(ParsedDefinition.Invalid.class, DefinitionReader.readNew(old))
                        .faults()
                        .getFirst();
        assertEquals(new Fault("3G, 4G", Fault.Kind.BAD_NAME, "3G, 4G"), fault);
    }

    /**
     * The quotation is cut between code points: each character of this text is two chars in Java.
     */
    @Test
    void theFaultOfALongTextQuotesItsBeginning() {
        String text = GOOD.replace("\"owner\":\"UN\"", "\"owner\":\"" + "𝒳".repeat(1001) + "\"");
        assertEquals(
                List.of(new Fault("X", Fault.Kind.BAD_TEXT, "𝒳".repeat(100))),
                assertInstanceOf(ParsedDefinition.Invalid.class, DefinitionReader.readNew(text))
                        .faults());
    }

    @Test
    void aDefinitionWithTooManyNodesIsRefused() {
        String more =
                IntStream.rangeClosed(0, Definition.MAX_NODES)
                        .mapToObj("\"N%d\":{\"op\":\"input\"},"::formatted)
                        .collect(Collectors.joining());
        assertEquals(
                "X TOO_MANY_NODES 505", describeFaults(GOOD.replace("\"I\":{", more + "\"I\":{")));
    }

    static Definition valid(String text) {
        return assertInstanceOf(ParsedDefinition.Valid.class, DefinitionReader.read(text))
                .definition();
    }

    private static List<Fault> faults(String text) {
        return switch (DefinitionReader.read(text)) {
            case ParsedDefinition.Valid _ -> List.of();
            case ParsedDefinition.Invalid invalid -> invalid.faults();
        };
    }

    private static String describeFaults(String text) {
        return faults(text).stream()
                .map(fault -> fault.node() + " " + fault.kind() + " " + fault.value())
                .collect(Collectors.joining(", "));
    }
}
