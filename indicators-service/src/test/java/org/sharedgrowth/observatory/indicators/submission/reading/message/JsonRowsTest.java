package org.sharedgrowth.observatory.indicators.submission.reading.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sharedgrowth.observatory.indicators.submission.reading.UploadReader.read;
import static org.sharedgrowth.observatory.indicators.submission.reading.UploadReader.refusal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedgrowth.observatory.indicators.submission.reading.Header.Kind;
import org.sharedgrowth.observatory.indicators.submission.reading.UnreadableFile;
import org.sharedgrowth.observatory.indicators.submission.reading.UploadReader;

class JsonRowsTest {
    private static final String LINKS =
            "[{'rel':'dataflow','urn':'urn:sdmx:org.sdmx.infomodel.datastructure.Dataflow=O:F(1.0.0)'}]";
    private static final String STRUCTURE =
            """
            {'links':%s,
             'dimensions':{'dataSet':[],'series':[{'id':'A','name':'a','values':[{'id':'x'},{'id':'y'}]}],
              'observation':[{'id':'TIME_PERIOD','values':[{'id':'2020'},{'id':'2021'}]}]},
             'attributes':{'dataSet':[],'series':[{'id':'UNIT','values':[{'id':'PT'}]}],
              'observation':[{'id':'NOTE','values':[null,{'name':'n, "m"'}]}]}}
            """
                    .formatted(LINKS);
    private static final String DATA_SETS =
            """
            [{'action':'Replace','series':{
              '1':{'attributes':[0],'observations':{'0':[14.50,1],'1':[null,0]}},
              '0':{'attributes':[null],'observations':{'1':[-2]}}}}]
            """;
    private static final String V1 = message("'structure':" + STRUCTURE, DATA_SETS);
    private static final String V2 =
            message(
                    "'structures':["
                            + STRUCTURE.replace(
                                    "'attributes':{",
                                    "'measures':{'observation':[{'id':'OBS_VALUE'}]},'attributes':{")
                            + "]",
                    DATA_SETS);
    private static final List<String> ROWS =
            List.of(
                    "1: dataflow,O:F(1.0.0),Replace,y,2020,PT,n, \"m\",14.50",
                    "2: dataflow,O:F(1.0.0),Replace,y,2021,PT,,",
                    "3: dataflow,O:F(1.0.0),Replace,x,2021,,,-2");

    private static String message(String structure, String dataSets) {
        return quoted("{'meta':{'id':'m'},'data':{'dataSets':" + dataSets + "," + structure + "}}");
    }

    private static String quoted(String text) {
        return text.replace("\"", "\\\"").replace('\'', '"');
    }

    @Test
    void theOldestVersionIsReadAsATable() throws IOException {
        UploadReader.Content content = read(V1);
        assertEquals(Kind.SDMX_JSON, content.header().kind());
        assertEquals(
                "STRUCTURE,STRUCTURE_ID,ACTION,A,TIME_PERIOD,UNIT,NOTE,OBS_VALUE",
                content.columns());
        assertEquals(ROWS, content.rows());
    }

    @Test
    void newerVersionsDeclareTheirMeasure() throws IOException {
        UploadReader.Content content = read(V2);
        assertEquals(
                "STRUCTURE,STRUCTURE_ID,ACTION,A,TIME_PERIOD,OBS_VALUE,UNIT,NOTE",
                content.columns());
        assertEquals(
                "1: dataflow,O:F(1.0.0),Replace,y,2020,14.50,PT,n, \"m\"",
                content.rows().getFirst());
    }

    @Test
    void membersMayBeInAnyOrder() throws IOException {
        String reordered =
                quoted(
                        "{'data':{'structure':"
                                + STRUCTURE
                                + ",'dataSets':"
                                + DATA_SETS
                                        .replace("'action':'Replace',", "")
                                        .replace("}}}}]", "}}},'action':'Replace'}]")
                                + "},'meta':{}}");
        assertEquals(ROWS, read(reordered).rows());
    }

    @Test
    void observationsMayBeFlat() throws IOException {
        String flat =
                V1.replace(
                                "\"series\":[{\"id\":\"A\"",
                                "\"series\":[],\"observation\":[{\"id\":\"A\"")
                        .replace("],\n  \"observation\":[{\"id\":\"TIME", ",{\"id\":\"TIME");
        int from = flat.indexOf("\"series\":{");
        int to = flat.indexOf("]", flat.indexOf("-2"));
        flat =
                flat.substring(0, from)
                        + "\"observations\":{\"1:0\":[3],\"0:1\":[4]}}]"
                        + flat.substring(flat.indexOf(",\"structure\"", to));
        assertEquals(
                List.of(
                        "1: dataflow,O:F(1.0.0),Replace,y,2020,,,3",
                        "2: dataflow,O:F(1.0.0),Replace,x,2021,,,4"),
                read(flat).rows());
    }

    @Test
    void aSeriesWithoutObservationsIsARowWithoutAPeriod() throws IOException {
        UploadReader.Content content =
                read(
                        message(
                                "'structure':" + STRUCTURE,
                                "[{'action':'Delete','series':{'0':{},'1':{'observations':{}}}}]"));
        assertTrue(content.header().onlyDeletes());
        assertEquals(
                List.of(
                        "1: dataflow,O:F(1.0.0),Delete,x,,,,",
                        "2: dataflow,O:F(1.0.0),Delete,y,,,,"),
                content.rows());
    }

    @Test
    void aMessageMayBeCompressed() throws IOException {
        assertEquals(ROWS, read(UploadReader.gzip(V1.getBytes(StandardCharsets.UTF_8))).rows());
        assertEquals(
                ROWS, read(UploadReader.zip("d.json", V1, "package.json", "{\"a\":1}")).rows());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "unknown-format|\"data\":|\"dta\":",
                "malformed-json|14.50|NaN",
                "malformed-json|14.50|[14.50]",
                "malformed-json|\"1\":{\"attributes\":[0]|\"7\":{\"attributes\":[0]",
                "malformed-json|\"1\":{\"attributes\":[0]|\"1:0\":{\"attributes\":[0]",
                "malformed-json|\"attributes\":[0]|\"attributes\":[0,0]",
                "malformed-json|[14.50,1]|[14.50,1,1]",
                "malformed-json|[14.50,1]|[14.50,2]",
                "malformed-json|[14.50,1]|{\"value\":14.50}",
                "malformed-json|}}}}]|}}}]",
                "malformed-json|{\"id\":\"UNIT\"|{\"name\":\"UNIT\"",
                "malformed-id|\"UNIT\"|\"UNIT: Unit\"",
                "said-twice|\"UNIT\"|\"A\"",
                "no-structure|Dataflow=|Dataflow:",
                "malformed-json|\"dimensions\":{\"dataSet\":[]|\"dimensions\":{\"dataSet\":[{\"id\":\"B\",\"values\":[{\"id\":\"p\"},{\"id\":\"q\"}]}]",
                "malformed-json|\"dimensions\":{\"dataSet\":[]|\"dimensions\":{\"dataSet\":[{\"id\":\"B\"}]",
                "malformed-json|\"action\":\"Replace\"|\"dimensionGroupAttributes\":5,\"action\":\"Replace\"",
                "groups|\"action\"|\"dimensionGroupAttributes\":{\"0\":[0]},\"action\"",
                "groups|{\"dataSet\":[],\"series\":[{\"id\":\"UNIT\"|{\"dimensionGroup\":[{\"id\":\"C\"}],\"series\":[{\"id\":\"UNIT\"",
            })
    void errorsInAMessageAreReported(String code, String part, String replacement) {
        assertTrue(V1.contains(part), part);
        assertEquals(code, refusal(V1.replace(part, replacement)).code());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"attributes\":[0]|\"attributes\":[null],\"attributes\":[0]",
                "\"action\":\"Replace\"|\"action\":\"Delete\",\"action\":\"Replace\"",
                "{\"id\":\"y\"}|{\"id\":\"z\",\"id\":\"y\"}",
                "\"data\":|\"data\":{},\"data\":",
            })
    void duplicateMembersAreRefused(String part, String replacement) {
        assertTrue(V1.contains(part), part);
        UnreadableFile refusal = refusal(V1.replace(part, replacement));
        assertEquals("malformed-json", refusal.code());
        assertTrue(refusal.reason().contains("has two members '"), refusal.reason());
    }

    @Test
    void aSeriesMayBeSplit() throws IOException {
        String pieces =
                "[{'series':{'0':{'observations':{'0':[1]}},'0':{'observations':{'1':[2]}}}}]";
        assertEquals(
                List.of("1: dataflow,O:F(1.0.0),,x,2020,,,1", "2: dataflow,O:F(1.0.0),,x,2021,,,2"),
                read(V1.replace(quoted(DATA_SETS), quoted(pieces))).rows());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\ud83d", "\\ude00", "a\\ude00\\ud83d", "\\ud83dx"})
    void anUnpairedSurrogateIsRefused(String half) throws IOException {
        UnreadableFile refusal = refusal(V1.replace("\"PT\"", '"' + half + '"'));
        assertEquals("malformed-json", refusal.code());
        assertTrue(refusal.reason().contains("half a character"), refusal.reason());
        String whole = V1.replace("\"PT\"", "\"\\ud83d\\ude00\"");
        assertTrue(read(whole).rows().getFirst().contains("\ud83d\ude00"));
    }

    @Test
    void theNumberOfComponentsIsLimited() {
        StringBuilder parts = new StringBuilder("{\"id\":\"UNIT\"");
        for (int i = 0; i < 256; i++) {
            parts.insert(0, "{\"id\":\"U" + i + "\"},");
        }
        UnreadableFile refusal = refusal(V1.replace("{\"id\":\"UNIT\"", parts));
        assertEquals("too-many-columns", refusal.code());
        assertTrue(refusal.reason().contains("more than 256 components"), refusal.reason());
    }

    @Test
    void theNumberOfMembersIsLimited() {
        StringBuilder members = new StringBuilder();
        for (int i = 0; i < 1_001; i++) {
            members.append("\"m").append(i).append("\":0,");
        }
        UnreadableFile refusal = refusal(V1.replace("\"action\"", members + "\"action\""));
        assertEquals("malformed-json", refusal.code());
        assertTrue(refusal.reason().contains("more than 1000 members"), refusal.reason());
    }

    @Test
    void attributesAfterObservationsAreRefused() {
        String late = quoted("[{'series':{'0':{'observations':{'0':[1]},'attributes':[0]}}}]");
        UnreadableFile refusal = refusal(V1.replace(quoted(DATA_SETS), late));
        assertEquals("malformed-json", refusal.code());
        assertTrue(refusal.reason().contains("after its observations"), refusal.reason());
    }

    @Test
    void defaultAttributesApplyToMissingValues() throws IOException {
        String text =
                V1.replace("\"id\":\"NOTE\",", "\"id\":\"NOTE\",\"default\":\"d\",")
                        .replace("\"id\":\"UNIT\",", "\"default\":\"PC\",\"id\":\"UNIT\",");
        assertEquals(
                List.of(
                        "1: dataflow,O:F(1.0.0),Replace,y,2020,PT,n, \"m\",14.50",
                        "2: dataflow,O:F(1.0.0),Replace,y,2021,PT,d,",
                        "3: dataflow,O:F(1.0.0),Replace,x,2021,PC,d,-2"),
                read(text).rows());
        String deletes = text.replace("Replace", "Delete");
        assertEquals("3: dataflow,O:F(1.0.0),Delete,x,2021,,,-2", read(deletes).rows().getLast());
    }

    @Test
    void aRowIsRefusedBeforeItsTextsFillTheMemory() {
        String text = '"' + "x".repeat(40_000) + '"';
        String withLongIds =
                V1.replace("\"id\":\"x\"", "\"id\":" + text)
                        .replace("\"id\":\"2021\"", "\"id\":" + text);
        assertEquals("line-too-long", refusal(withLongIds.replace("[-2]", "[-2,9]")).code());
        String message = V1.replace("14.50", text + "," + text + ",{}");
        assertEquals("line-too-long", refusal(message).code());
    }

    @Test
    void textsOfDataSetsCountAgainstTheLimit() {
        String nulls = "null,".repeat(2_000) + "null";
        String set = quoted("{'attributes':[" + nulls + "]}");
        String sets = '[' + (set + ',').repeat(1_100) + set + ']';
        assertEquals("too-many-texts", refusal(V1.replace(quoted(DATA_SETS), sets)).code());
    }

    @Test
    void deepAndLongTextIsRefused() {
        assertEquals(
                "malformed-json",
                refusal("{\"meta\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}").code());
        String huge = "x".repeat(100_000);
        assertEquals("malformed-json", refusal(V1.replace("\"PT\"", '"' + huge + '"')).code());
        assertEquals("malformed-json", refusal(V1.replace("14.50", "1".repeat(5_000))).code());
    }

    @Test
    void otherJsonFilesAreRecognisedEarly() {
        assertEquals("unknown-format", UploadReader.headRefusal("{\"type\":\"FeatureCollection\""));
        assertEquals("unknown-format", UploadReader.headRefusal("[1,2"));
        assertTrue(refusal("{\"a\":1}").hint().contains("SDMX-JSON"));
    }

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aTruncatedMessageIsRefused(long seed) {
        int length = new SplittableRandom(seed).nextInt(1, V1.length() - 1);
        byte[] cut = Arrays.copyOf(V1.getBytes(StandardCharsets.UTF_8), length);
        String code = refusal(cut).code();
        assertTrue(List.of("malformed-json", "unknown-format").contains(code), code);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void damagedFilesAreReadOrRefusedWithAHint(long seed) throws IOException {
        UploadReader.assertDamageIsHandled(seed % 2 == 0 ? V1 : V2, seed);
    }
}
