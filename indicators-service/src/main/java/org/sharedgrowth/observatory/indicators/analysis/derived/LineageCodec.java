package org.sharedgrowth.observatory.indicators.analysis.derived;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.sharedgrowth.observatory.indicators.analysis.derived.Lineage.Place;
import org.sharedgrowth.observatory.indicators.analysis.input.ColumnKey;

/**
 * Writes lineages as compressed bytes: each text is written once; its repetitions, and references
 * to inputs, are numbers. Equal lineages give equal bytes.
 *
 * <p>Pure.
 */
public final class LineageCodec {
    private LineageCodec() {}

    /** The bytes of a lineage. */
    public static byte[] encode(Lineage lineage) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
            Writer writer = new Writer(out);
            out.writeBoolean(lineage.comparesAll());
            out.writeInt(lineage.inputs().size());
            for (InputFigure input : lineage.inputs()) {
                writer.input(input);
            }
            out.writeInt(lineage.cells().size());
            for (Map.Entry<Place, int[]> cell : lineage.cells().entrySet()) {
                writer.text(cell.getKey().area());
                out.writeInt(cell.getKey().year());
                out.writeInt(cell.getValue().length);
                for (int position : cell.getValue()) {
                    out.writeInt(position);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The lineage that {@link #encode} wrote. */
    public static Lineage decode(byte[] bytes) {
        try (DataInputStream in =
                new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes)))) {
            Reader reader = new Reader(in);
            boolean comparesAll = in.readBoolean();
            List<InputFigure> inputs = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                inputs.add(reader.input());
            }
            Map<Place, int[]> cells = new LinkedHashMap<>();
            for (int left = in.readInt(); left > 0; left--) {
                Place place = new Place(reader.text(), in.readInt());
                int[] positions = new int[in.readInt()];
                for (int i = 0; i < positions.length; i++) {
                    positions[i] = in.readInt();
                }
                cells.put(place, positions);
            }
            return new Lineage(inputs, cells, comparesAll);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the number of a text, followed by the text itself where it first occurs. */
    private record Writer(DataOutputStream out, Map<String, Integer> texts) {
        Writer(DataOutputStream out) {
            this(out, new LinkedHashMap<>());
        }

        void text(String text) throws IOException {
            Integer known = texts.get(text);
            out.writeInt(known == null ? texts.size() : known);
            if (known == null) {
                texts.put(text, texts.size());
                out.writeUTF(text);
            }
        }

        void input(InputFigure input) throws IOException {
            text(input.dataKey());
            text(input.key().indicator());
            out.writeInt(input.key().breakdown().size());
            for (Map.Entry<String, String> code : input.key().breakdown().entrySet()) {
                text(code.getKey());
                text(code.getValue());
            }
            text(input.area());
            out.writeInt(input.year());
        }
    }

    private record Reader(DataInputStream in, List<String> texts) {
        Reader(DataInputStream in) {
            this(in, new ArrayList<>());
        }

        String text() throws IOException {
            int number = in.readInt();
            if (number == texts.size()) {
                texts.add(in.readUTF());
            }
            return texts.get(number);
        }

        InputFigure input() throws IOException {
            String dataKey = text();
            String indicator = text();
            SortedMap<String, String> breakdown = new TreeMap<>();
            for (int left = in.readInt(); left > 0; left--) {
                String dimension = text();
                breakdown.put(dimension, text());
            }
            String area = text();
            return new InputFigure(
                    dataKey, new ColumnKey(indicator, breakdown), area, in.readInt());
        }
    }
}
