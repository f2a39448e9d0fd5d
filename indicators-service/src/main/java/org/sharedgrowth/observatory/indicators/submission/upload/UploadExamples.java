package org.sharedgrowth.observatory.indicators.submission.upload;

/** Examples for the API contract: one figure in each of several accepted formats. */
public final class UploadExamples {
    public static final String LONG = "indicator,area,period,value\nIT_NET_USER_ZS,KEN,2023,35.0\n";

    public static final String SDMX_CSV =
            """
            STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,INDICATOR,SEX,AGE,URBANISATION,INCOME,DISABILITY,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,UNIT_MULT,DECIMALS,OBS_STATUS
            dataflow,DIGOBS:DF_DIGITAL(1.0.0),I,A,KEN,IT_NET_USER_ZS,_T,_T,_T,_T,_T,2023,35.0,PT,0,1,A
            """;

    /** The content of a generic message, for any data and for time series. */
    private static final String GENERIC_CONTENT =
            """
             xmlns:mes="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message"
                xmlns:com="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/common"
                xmlns:gen="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/data/generic">
             <mes:Header><mes:ID>KEN-1</mes:ID><mes:Test>false</mes:Test>
              <mes:Prepared>2026-01-15T09:00:00Z</mes:Prepared><mes:Sender id="NSO_KEN"/>
              <mes:Structure structureID="DSD_DIGITAL" dimensionAtObservation="TIME_PERIOD">
               <com:StructureUsage><Ref agencyID="DIGOBS" id="DF_DIGITAL" version="1.0.0"/></com:StructureUsage>
              </mes:Structure>
             </mes:Header>
             <mes:DataSet structureRef="DSD_DIGITAL" action="Replace">
              <gen:Series>
               <gen:SeriesKey>
                <gen:Value id="FREQ" value="A"/>
                <gen:Value id="REF_AREA" value="KEN"/>
                <gen:Value id="INDICATOR" value="IT_NET_USER_ZS"/>
                <gen:Value id="SEX" value="_T"/>
                <gen:Value id="AGE" value="_T"/>
                <gen:Value id="URBANISATION" value="_T"/>
                <gen:Value id="INCOME" value="_T"/>
                <gen:Value id="DISABILITY" value="_T"/>
               </gen:SeriesKey>
               <gen:Attributes>
                <gen:Value id="UNIT_MEASURE" value="PT"/>
                <gen:Value id="UNIT_MULT" value="0"/>
                <gen:Value id="DECIMALS" value="1"/>
               </gen:Attributes>
               <gen:Obs>
                <gen:ObsDimension value="2023"/><gen:ObsValue value="35.0"/>
                <gen:Attributes><gen:Value id="OBS_STATUS" value="A"/></gen:Attributes>
               </gen:Obs>
              </gen:Series>
             </mes:DataSet>
            """;

    public static final String GENERIC =
            "<mes:GenericData" + GENERIC_CONTENT + "</mes:GenericData>\n";

    public static final String GENERIC_TIME =
            "<mes:GenericTimeSeriesData" + GENERIC_CONTENT + "</mes:GenericTimeSeriesData>\n";

    /** The content of a structure-specific message, for any data and for time series. */
    private static final String SPECIFIC_CONTENT =
            """
             xmlns:mes="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message"
                xmlns:com="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/common"
                xmlns:ss="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/data/structurespecific">
             <mes:Header><mes:ID>KEN-1</mes:ID><mes:Test>false</mes:Test>
              <mes:Prepared>2026-01-15T09:00:00Z</mes:Prepared><mes:Sender id="NSO_KEN"/>
              <mes:Structure structureID="DSD_DIGITAL" dimensionAtObservation="TIME_PERIOD"
                  namespace="urn:sdmx:org.sdmx.infomodel.datastructure.Dataflow=DIGOBS:DF_DIGITAL(1.0.0):ObsLevelDim:TIME_PERIOD">
               <com:StructureUsage><Ref agencyID="DIGOBS" id="DF_DIGITAL" version="1.0.0"/></com:StructureUsage>
              </mes:Structure>
             </mes:Header>
             <mes:DataSet ss:structureRef="DSD_DIGITAL" ss:dataScope="DataStructure" ss:action="Replace">
              <Series FREQ="A" REF_AREA="KEN" INDICATOR="IT_NET_USER_ZS" SEX="_T" AGE="_T"
                  URBANISATION="_T" INCOME="_T" DISABILITY="_T" UNIT_MEASURE="PT" UNIT_MULT="0" DECIMALS="1">
               <Obs TIME_PERIOD="2023" OBS_VALUE="35.0" OBS_STATUS="A"/>
              </Series>
             </mes:DataSet>
            """;

    public static final String SPECIFIC =
            "<mes:StructureSpecificData" + SPECIFIC_CONTENT + "</mes:StructureSpecificData>\n";

    public static final String SPECIFIC_TIME =
            "<mes:StructureSpecificTimeSeriesData"
                    + SPECIFIC_CONTENT
                    + "</mes:StructureSpecificTimeSeriesData>\n";

    /** Structure-specific data of SDMX-ML 3.0. */
    public static final String SDMX_XML =
            """
            <mes:StructureSpecificData xmlns:mes="http://www.sdmx.org/resources/sdmxml/schemas/v3_0/message"
                xmlns:com="http://www.sdmx.org/resources/sdmxml/schemas/v3_0/common"
                xmlns:ss="http://www.sdmx.org/resources/sdmxml/schemas/v3_0/data/structurespecific">
             <mes:Header><mes:ID>KEN-1</mes:ID><mes:Test>false</mes:Test>
              <mes:Prepared>2026-01-15T09:00:00Z</mes:Prepared><mes:Sender id="NSO_KEN"/>
              <mes:Structure structureID="DSD_DIGITAL" dimensionAtObservation="TIME_PERIOD"
                  namespace="urn:sdmx:org.sdmx.infomodel.datastructure.Dataflow=DIGOBS:DF_DIGITAL(1.0.0):ObsLevelDim:TIME_PERIOD">
               <com:StructureUsage>urn:sdmx:org.sdmx.infomodel.datastructure.Dataflow=DIGOBS:DF_DIGITAL(1.0.0)</com:StructureUsage>
              </mes:Structure>
             </mes:Header>
             <mes:DataSet ss:structureRef="DSD_DIGITAL" ss:action="Replace">
              <Series FREQ="A" REF_AREA="KEN" INDICATOR="IT_NET_USER_ZS" SEX="_T" AGE="_T"
                  URBANISATION="_T" INCOME="_T" DISABILITY="_T" UNIT_MEASURE="PT" UNIT_MULT="0" DECIMALS="1">
               <Obs TIME_PERIOD="2023" OBS_VALUE="35.0" OBS_STATUS="A"/>
              </Series>
             </mes:DataSet>
            </mes:StructureSpecificData>
            """;

    public static final String JSON =
            """
            {"meta":{"id":"KEN-1","test":false,"prepared":"2026-01-15T09:00:00Z","sender":{"id":"NSO_KEN"}},
             "data":{
              "structures":[{
               "links":[{"rel":"dataflow","urn":"urn:sdmx:org.sdmx.infomodel.datastructure.Dataflow=DIGOBS:DF_DIGITAL(1.0.0)"}],
               "dataSets":[0],
               "dimensions":{
                "series":[
                 {"id":"FREQ","values":[{"id":"A"}]},
                 {"id":"REF_AREA","values":[{"id":"KEN"}]},
                 {"id":"INDICATOR","values":[{"id":"IT_NET_USER_ZS"}]},
                 {"id":"SEX","values":[{"id":"_T"}]},
                 {"id":"AGE","values":[{"id":"_T"}]},
                 {"id":"URBANISATION","values":[{"id":"_T"}]},
                 {"id":"INCOME","values":[{"id":"_T"}]},
                 {"id":"DISABILITY","values":[{"id":"_T"}]}],
                "observation":[{"id":"TIME_PERIOD","values":[{"id":"2023"}]}]},
               "measures":{"observation":[{"id":"OBS_VALUE"}]},
               "attributes":{
                "series":[
                 {"id":"UNIT_MEASURE","values":[{"id":"PT"}]},
                 {"id":"UNIT_MULT","values":[{"id":"0"}]},
                 {"id":"DECIMALS","values":[{"id":"1"}]}],
                "observation":[{"id":"OBS_STATUS","values":[{"id":"A"}]}]}}],
              "dataSets":[{"structure":0,"action":"Replace",
               "series":{"0:0:0:0:0:0:0:0":{"attributes":[0,0,0],"observations":{"0":[35.0,0]}}}}]}}
            """;

    private UploadExamples() {}
}
