package org.sharedgrowth.observatory.indicators.submission.reading.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.sharedgrowth.observatory.indicators.submission.reading.UploadReader.read;
import static org.sharedgrowth.observatory.indicators.submission.reading.UploadReader.refusal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sharedgrowth.observatory.indicators.exchange.structure.XmlSchemas;
import org.sharedgrowth.observatory.indicators.submission.reading.Header.Kind;
import org.sharedgrowth.observatory.indicators.submission.reading.UnreadableFile;
import org.sharedgrowth.observatory.indicators.submission.reading.UploadReader;

class XmlMessageTest {
    private static final String SCHEMAS_2_1 = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/";
    private static final String SPECIFIC =
            message(
                    "StructureSpecificData",
                    """
                    <Series A="x" B="y" UNIT="PT">
                    <Obs TIME_PERIOD="2020" OBS_VALUE="14.50" NOTE="He said: &quot;so&quot;, twice"/>
                    <Obs TIME_PERIOD="2021" OBS_VALUE="NaN"/>
                    </Series>
                    """);

    /** The same message in SDMX-ML 3.0. */
    private static final String VERSION_3 =
            SPECIFIC.replace("v2_1", "v3_0")
                    .replaceFirst(
                            "<Ref [^>]*/>",
                            "urn:sdmx:org.sdmx.infomodel.datastructure.Dataflow=O:F(1.0.0)");

    private static final String GENERIC =
            message(
                    "GenericData",
                    """
                    <gen:Series><gen:SeriesKey><gen:Value id="A" value="x"/></gen:SeriesKey>
                    <gen:Attributes><gen:Value id="UNIT" value="PT"/></gen:Attributes>
                    <gen:Obs><gen:ObsDimension value="2020"/><gen:ObsValue value="1"/>
                    <gen:Attributes><gen:Value id="NOTE" value="n"/></gen:Attributes></gen:Obs>
                    </gen:Series>
                    """);

    private static String message(String root, String content) {
        return message(root, "", content);
    }

    private static String message(String root, String header, String content) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<mes:"
                + root
                + " xmlns:mes=\""
                + SCHEMAS_2_1
                + "message\" xmlns:com=\""
                + SCHEMAS_2_1
                + "common\" xmlns:gen=\""
                + SCHEMAS_2_1
                + "data/generic\" xmlns:ss=\""
                + SCHEMAS_2_1
                + "data/structurespecific\"><mes:Header><mes:Structure structureID=\"S\""
                + " dimensionAtObservation=\"TIME_PERIOD\"><com:StructureUsage>"
                + "<Ref agencyID=\"O\" id=\"F\" version=\"1.0.0\"/></com:StructureUsage>"
                + "</mes:Structure>"
                + header
                + "</mes:Header>\n<mes:DataSet ss:structureRef=\"S\" ss:action=\"Replace\">\n"
                + content
                + "</mes:DataSet></mes:"
                + root
                + ">\n";
    }

    @Test
    void aStructureSpecificMessageIsReadAsATable() throws IOException {
        UploadReader.Content content = read(SPECIFIC);
        assertEquals(Kind.SDMX_ML, content.header().kind());
        assertEquals(
                "STRUCTURE,STRUCTURE_ID,ACTION,A,B,UNIT,TIME_PERIOD,OBS_VALUE,NOTE",
                content.columns());
        assertEquals(
                List.of(
                        "5: dataflow,O:F(1.0.0),Replace,x,y,PT,2020,14.50,He said: \"so\", twice",
                        "6: dataflow,O:F(1.0.0),Replace,x,y,PT,2021,NaN,"),
                content.rows());
    }

    @Test
    void aGenericMessageIsReadAsATable() throws IOException {
        UploadReader.Content content = read(GENERIC);
        assertEquals(
                "STRUCTURE,STRUCTURE_ID,ACTION,A,UNIT,TIME_PERIOD,OBS_VALUE,NOTE",
                content.columns());
        assertEquals(List.of("6: dataflow,O:F(1.0.0),Replace,x,PT,2020,1,n"), content.rows());
    }

    @Test
    void aMessageOfVersion3IsReadAsATable() throws IOException {
        UploadReader.Content content = read(VERSION_3);
        assertEquals(
                "STRUCTURE,STRUCTURE_ID,ACTION,A,B,UNIT,TIME_PERIOD,OBS_VALUE,NOTE",
                content.columns());
        assertEquals(
                List.of(
                        "5: dataflow,O:F(1.0.0),Replace,x,y,PT,2020,14.50,He said: \"so\", twice",
                        "6: dataflow,O:F(1.0.0),Replace,x,y,PT,2021,NaN,"),
                content.rows());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "unknown-format|mes:StructureSpecificData|mes:StructureSpecificTimeSeriesData",
                "unknown-format|mes:StructureSpecificData|mes:GenericData",
                "no-structure|urn:sdmx:|urn:x:",
                "no-structure|structureID=\"S\"|structureID=\"T\"",
                "malformed-xml|<com:StructureUsage>|<com:StructureUsage><Ref id=\"F\"/>",
                "malformed-xml|UNIT=\"PT\"|UNIT=\"&pt;\"",
                "malformed-xml|<Series |<Series><Comp id=\"NOTE\"/></Series><Series ",
                "groups|<Series |<Atts A=\"x\"/><Series ",
                "groups|<Series |<Group A=\"x\"/><Series ",
                "document-type|<mes:StructureSpecificData |<!DOCTYPE x><mes:StructureSpecificData "
            })
    void errorsInAMessageOfVersion3AreReported(String code, String part, String replacement) {
        assertTrue(VERSION_3.contains(part), part);
        assertEquals(code, refusal(VERSION_3.replace(part, replacement)).code());
    }

    @Test
    void theStandardsSamplesAreReadOrTheirUnsupportedContentIsReported() throws IOException {
        assumeTrue(XmlSchemas.areAvailable(), "no schemas");
        Map<String, byte[]> samples = XmlSchemas.samples();

        UploadReader.Content content =
                read(
                        Objects.requireNonNull(
                                samples.get("Data - Simple Data Attributes/ECB_EXR.xml")));
        assertEquals(116, content.rows().size());
        assertTrue(content.columns().contains(",CURRENCY,"), content.columns());
        UnreadableFile refusal =
                refusal(
                        Objects.requireNonNull(
                                samples.get("Data - Complex Data Attributes/ECB_EXR_CA.xml")));
        assertTrue(refusal.reason().contains("'Comp'"), refusal.reason());
    }

    @Test
    void observationsMayBeOutsideSeries() throws IOException {
        UploadReader.Content content =
                read(
                        message(
                                "GenericData",
                                """
                                <gen:Obs><gen:ObsKey><gen:Value id="A" value="x"/>
                                <gen:Value id="TIME_PERIOD" value="2020"/></gen:ObsKey>
                                <gen:ObsValue value="2.0"/></gen:Obs>
                                """));
        assertEquals(List.of("4: dataflow,O:F(1.0.0),Replace,x,2020,2.0"), content.rows());
    }

    @Test
    void aSeriesWithoutObservationsIsARowWithoutAPeriod() throws IOException {
        UploadReader.Content content =
                read(
                        message("StructureSpecificData", "<Series A=\"x\"/><Series A=\"y\"/>")
                                .replace("Replace", "Delete"));
        assertTrue(content.header().onlyDeletes());
        assertEquals(
                List.of("4: dataflow,O:F(1.0.0),Delete,x,,", "4: dataflow,O:F(1.0.0),Delete,y,,"),
                content.rows());
    }

    @Test
    void theActionInTheHeaderIsTheDefault() throws IOException {
        String text =
                message(
                                "StructureSpecificData",
                                "<mes:DataSetAction>Append</mes:DataSetAction>",
                                "<Obs A=\"x\"/>")
                        .replace(" ss:action=\"Replace\"", "");
        assertEquals(List.of("4: dataflow,O:F(1.0.0),Append,x,,"), read(text).rows());
    }

    @Test
    void aMessageMayBeCompressed() throws IOException {
        byte[] text = SPECIFIC.getBytes(StandardCharsets.UTF_8);
        assertEquals(2, read(UploadReader.gzip(text)).rows().size());
        assertEquals(
                2, read(UploadReader.zip("d.xml", SPECIFIC, "notes.csv", "a,b\n")).rows().size());
        assertEquals(
                "several-tables",
                refusal(UploadReader.zip("a.xml", SPECIFIC, "b.xml", SPECIFIC)).code());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "unknown-format|v2_1/message|v3_0/message",
                "unknown-format|mes:GenericData |mes:Structure ",
                "malformed-xml|</gen:Series>|",
                "malformed-xml|value=\"PT\"|value=\"&pt;\"",
                "malformed-xml|<gen:Obs>|<gen:Obs><gen:Other/>",
                "malformed-xml|<gen:ObsValue value=\"1\"/>|<gen:ObsValue/>",
                "not-utf8|encoding=\"UTF-8\"|encoding=\"UTF-16\"",
                "not-utf8|encoding=\"UTF-8\"|encoding=\"ISO-2022-JP\"",
                "groups|<gen:Series>|<gen:Group/><gen:Series>",
                "no-structure|structureID=\"S\"|structureID=\"T\"",
                "no-structure|<Ref agencyID=\"O\" id=\"F\" version=\"1.0.0\"/>|",
                "said-twice|id=\"UNIT\"|id=\"A\"",
                "malformed-id|id=\"UNIT\"|id=\"UNIT: Unit\"",
                "malformed-xml|</gen:Series>|</gen:Series><gen:Attributes/>",
                "document-type|<mes:GenericData|<!DOCTYPE x><mes:GenericData",
                "document-type|<gen:Obs>|<!ENTITY x 'y'><gen:Obs>",
            })
    void errorsInAMessageAreReported(String code, String part, String replacement) {
        assertTrue(GENERIC.contains(part), part);
        String text = GENERIC.replace(part, replacement == null ? "" : replacement);
        assertEquals(code, refusal(text).code());
    }

    @Test
    void externalEntitiesAreNotRead() {
        String foreign =
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>\n" + "<x>&e;</x>";
        assertEquals("document-type", refusal(foreign).code());
        assertEquals("document-type", UploadReader.headRefusal(foreign));
    }

    @Test
    void anExpansionBombIsRefusedAtItsDeclaration() {
        String bomb =
                "<?xml version=\"1.0\"?><!DOCTYPE l [<!ENTITY a \"lol\"><!ENTITY b"
                        + " \"&a;&a;&a;\">]><l>&b;</l>";
        UnreadableFile refusal = refusal(bomb);
        assertEquals("document-type", refusal.code());
        assertEquals(1, refusal.row());
    }

    @Test
    void deepAndLongMarkupIsRefused() {
        assertEquals(
                "too-deep",
                refusal(
                                GENERIC.replace("<gen:Obs>", "<mes:x>".repeat(100))
                                        .replace("gen:Series>", "com:Annotations>"))
                        .code());
        String huge = "x".repeat(100_000);
        assertEquals(
                "markup-too-long", refusal(SPECIFIC.replace("\"PT\"", "'" + huge + "'")).code());
        for (String longMarkup :
                List.of(
                        "<!--" + "<a>".repeat(30_000) + "-->",
                        "<![CDATA[" + "<".repeat(70_000) + "]]>",
                        "<?p " + "<".repeat(70_000) + "?>",
                        huge)) {
            assertEquals(
                    "markup-too-long", refusal(GENERIC.replace("<gen:Obs>", longMarkup)).code());
        }
    }

    @Test
    void aRowIsRefusedBeforeItsTextsFillTheMemory() {
        String text = "x".repeat(40_000);
        String values =
                "<gen:Value id=\"P\" value=\"%s\"/><gen:Value id=\"Q\" value=\"%s\"/><gen:Other/>"
                        .formatted(text, text);
        String part = "<gen:Value id=\"NOTE\" value=\"n\"/>";
        assertEquals("line-too-long", refusal(GENERIC.replace(part, values)).code());
    }

    @Test
    void theNumberOfNamesIsLimited() {
        for (String template : List.of("<n%d/>", "<n a%d='x'/>", "<n xmlns='u%d'/>", "<?p%d x?>")) {
            StringBuilder names = new StringBuilder("<com:Annotations>");
            for (int i = 0; i < 20_000; i++) {
                names.append(template.formatted(i));
            }
            names.append("</com:Annotations><gen:Obs>");
            String text = GENERIC.replaceFirst("<gen:Obs>", names.toString());
            assertEquals("too-many-names", refusal(text).code(), template);
        }
    }

    @Test
    void manyPredefinedEntitiesAreAccepted() throws IOException {
        StringBuilder series = new StringBuilder("<Series A=\"x\">");
        for (int i = 0; i < 30_000; i++) {
            series.append("<Obs T=\"&lt;&amp;&quot;&#65;").append(i).append("\"/>&amp;&lt;&#66;");
        }
        UploadReader.Content content =
                read(message("StructureSpecificData", series.append("</Series>").toString()));
        assertEquals(30_000, content.rows().size());
        assertTrue(content.rows().getLast().contains(",<&\"A29999,"), content.rows().getLast());
    }

    @Test
    void commentsAndProcessingInstructionsAreIgnored() throws IOException {
        String text = GENERIC.replace("<gen:Obs>", "<!-- <!DOCTYPE --><?x <!y ?><gen:Obs>");
        assertEquals(1, read(text).rows().size());
    }

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aTruncatedMessageIsRefused(long seed) {
        String text = seed % 3 == 0 ? SPECIFIC : seed % 3 == 1 ? GENERIC : VERSION_3;
        int length = new SplittableRandom(seed).nextInt(1, text.length() - 2);
        byte[] cut = Arrays.copyOf(text.getBytes(StandardCharsets.UTF_8), length);
        String code = refusal(cut).code();
        assertTrue(List.of("malformed-xml", "unknown-format").contains(code), code);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void damagedFilesAreReadOrRefusedWithAHint(long seed) throws IOException {
        UploadReader.assertDamageIsHandled(seed % 2 == 0 ? SPECIFIC : GENERIC, seed);
    }
}
