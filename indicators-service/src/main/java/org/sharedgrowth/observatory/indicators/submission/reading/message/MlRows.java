package org.sharedgrowth.observatory.indicators.submission.reading.message;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.submission.reading.Excerpt;
import org.sharedgrowth.observatory.indicators.submission.reading.FileLimits;
import org.sharedgrowth.observatory.indicators.submission.reading.FileText;
import org.sharedgrowth.observatory.indicators.submission.reading.Markup;
import org.sharedgrowth.observatory.indicators.submission.reading.TableRows;
import org.sharedgrowth.observatory.indicators.submission.reading.UnknownFormat;
import org.sharedgrowth.observatory.indicators.submission.reading.UnreadableFile;
import org.sharedgrowth.observatory.indicators.submission.reading.message.MessageRow.Level;

/**
 * Reads the observations of an SDMX-ML data message, generic (2.1) or structure-specific (2.1 and
 * 3.0), with any dimension at observation level or all of them. A series without observations
 * becomes a row without a period. Findings name the line on which an observation's start tag ends.
 */
public final class MlRows implements TableRows {
    private static final String MESSAGE =
            "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message";
    private static final String MESSAGE_3 =
            "http://www.sdmx.org/resources/sdmxml/schemas/v3_0/message";

    /** The roots of 2.1; 3.0 has only one of them. */
    private static final Set<String> ROOTS =
            Set.of(
                    "GenericData",
                    "GenericTimeSeriesData",
                    "StructureSpecificData",
                    "StructureSpecificTimeSeriesData");

    /**
     * Attributes of a data set that are not components of the structure; some producers write them
     * without a namespace.
     */
    private static final Set<String> DATA_SET_ATTRIBUTES =
            Set.of(
                    "structureRef",
                    "setID",
                    "action",
                    "reportingBeginDate",
                    "reportingEndDate",
                    "validFromDate",
                    "validToDate",
                    "publicationYear",
                    "publicationPeriod",
                    "dataScope");

    private static final String SPECIFIC = "StructureSpecific";

    private final Markup xml;
    private final MessageRow row;
    private final MlHead head;
    private final boolean isSpecific;
    private String atObservation = MessageRow.TIME;
    private long position;
    private long seriesLine;
    private boolean seriesHasObservation;

    /** Whether the data set contained a series or observation. */
    private boolean dataSetHasData;

    /**
     * @param row receives the values
     */
    public MlRows(InputStream in, MessageRow row, FileLimits limits) throws IOException {
        this.row = row;
        xml = new Markup(in, limits);
        isSpecific = root(xml).startsWith(SPECIFIC);
        head = new MlHead(xml.namespace().equals(MESSAGE_3));
    }

    /** Checks whether a file with this beginning may be a message. */
    public static void checkHead(InputStream in, FileLimits limits) throws IOException {
        root(new Markup(in, limits));
    }

    private static String root(Markup xml) throws IOException {
        xml.next();
        String name = xml.name();
        boolean isKnown =
                switch (xml.namespace()) {
                    case MESSAGE -> ROOTS.contains(name);
                    case MESSAGE_3 -> name.equals(SPECIFIC + "Data");
                    default -> false;
                };
        if (!isKnown) {
            throw UnknownFormat.refusal(
                    xml.line(), t -> t.notSdmxMl(Excerpt.of("{" + xml.namespace() + "}" + name)));
        }
        return name;
    }

    @Override
    public boolean next() throws IOException {
        while (xml.next()) {
            if (xml.isStart() ? handleStart() : handleEnd()) {
                return true;
            }
        }
        return false;
    }

    @Override
    public int width() {
        return row.width();
    }

    @Override
    public @Nullable String cell(int column) {
        return row.cell(column);
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public void close() throws IOException {
        xml.close();
    }

    /** Handles a start tag; returns whether it completes a row. */
    private boolean handleStart() throws IOException {
        return switch (xml.depth()) {
            case 2 -> handleStartInMessage();
            case 3 -> handleStartInDataSet();
            default -> handleStartInSeries();
        };
    }

    private boolean handleStartInMessage() throws IOException {
        switch (xml.name()) {
            case "Header" -> head.read(xml);
            case "DataSet" -> dataSet();
            case "Footer" -> xml.skip();
            default -> throw unexpected();
        }
        return false;
    }

    private void dataSet() throws IOException {
        MlHead.Shape shape = head.shape(xml.attribute("structureRef"), xml.line());
        atObservation = shape.atObservation();
        dataSetHasData = false;
        row.start(shape.name(), Objects.requireNonNullElse(xml.attribute("action"), head.action()));
        if (isSpecific) {
            xml.eachAttribute((id, value) -> {
                if (!DATA_SET_ATTRIBUTES.contains(id)) {
                    row.put(Level.DATA_SET, id, value, xml.line());
                }
            });
        }
    }

    private boolean handleStartInDataSet() throws IOException {
        switch (xml.name()) {
            case "Series" -> {
                seriesHasObservation = false;
                dataSetHasData = true;
                seriesLine = xml.line();
                attributes(Level.SERIES);
            }
            case "Obs" -> {
                return observation();
            }
            case "Attributes" -> {
                if (dataSetHasData) {
                    throw unexpected();
                }
                values(Level.DATA_SET);
            }
            case "Group", "Atts" ->
                    throw new UnreadableFile(
                            "groups",
                            xml.line(),
                            t -> t.seriesGroup(String.valueOf(xml.line())),
                            FileText::giveGroupWithSeries);
            case "DataProvider", "Annotations" -> xml.skip();
            default -> throw unexpected();
        }
        return false;
    }

    private boolean handleStartInSeries() throws IOException {
        switch (xml.name()) {
            case "Obs" -> {
                return observation();
            }
            case "SeriesKey", "Attributes" -> {
                if (seriesHasObservation) {
                    throw unexpected();
                }
                values(Level.SERIES);
            }
            case "Annotations" -> xml.skip();
            default -> throw unexpected();
        }
        return false;
    }

    /** Handles an end tag; returns whether it completes a row: a series without observations. */
    private boolean handleEnd() {
        if (xml.depth() != 2 || !xml.name().equals("Series")) {
            return false;
        }
        position = seriesLine;
        row.clear(Level.OBSERVATION);
        return !seriesHasObservation;
    }

    private boolean observation() throws IOException {
        seriesHasObservation = true;
        dataSetHasData = true;
        position = xml.line();
        if (xml.depth() == 3) {
            row.clear(Level.SERIES);
        }
        attributes(Level.OBSERVATION);
        int outsideDepth = xml.depth() - 1;
        while (xml.next() && xml.depth() > outsideDepth) {
            if (xml.isStart()) {
                readObservationPart();
            }
        }
        return true;
    }

    private void readObservationPart() throws IOException {
        switch (xml.name()) {
            case "ObsKey", "Attributes" -> values(Level.OBSERVATION);
            case "ObsDimension" -> value(Level.OBSERVATION, atObservation);
            case "ObsValue" -> value(Level.OBSERVATION, MessageRow.VALUE);
            case "Annotations" -> xml.skip();
            default -> throw unexpected();
        }
    }

    /** Reads the components that a structure-specific message gives as attributes. */
    private void attributes(Level level) throws IOException {
        row.clear(Level.OBSERVATION);
        row.clear(level);
        if (isSpecific) {
            xml.eachAttribute((id, value) -> row.put(level, id, value, xml.line()));
        }
    }

    private void values(Level level) throws IOException {
        if (isSpecific) {
            throw unexpected();
        }
        int outsideDepth = xml.depth() - 1;
        while (xml.next() && xml.depth() > outsideDepth) {
            if (xml.isStart()) {
                if (!xml.name().equals("Value")) {
                    throw unexpected();
                }
                value(level, "");
            }
        }
    }

    /**
     * @param id component to use if the element has no attribute {@code id}; empty if the attribute
     *     is required
     */
    private void value(Level level, String id) throws IOException {
        String value = xml.attribute("value");
        String component = Objects.requireNonNullElse(xml.attribute("id"), id);
        if (isSpecific || value == null || component.isEmpty()) {
            throw unexpected();
        }
        row.put(level, component, value, xml.line());
        xml.skip();
    }

    private UnreadableFile unexpected() {
        return xml.broken(t -> t.elementNotAllowed(Excerpt.of(xml.name())));
    }
}
