package org.sharedgrowth.observatory.indicators.download.parquet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads the written files with another library. */
class ParquetWriterTest {
    private static final List<String> NAMES = List.of("AREA", "PERIOD", "VALUE", "NOTE");

    private record Line(
            @Nullable String area,
            @Nullable String period,
            @Nullable Double value,
            @Nullable String note) {}

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 8, 9, 1000, 131_072, 131_073, 300_000})
    void everyWrittenRowCanBeRead(int rows) throws IOException {
        byte[] file = write(rows, new Random(rows));

        Random sameRandom = new Random(rows);
        try (ParquetFileReader reader =
                        ParquetFileReader.open(InputFile.of(ByteBuffer.wrap(file)));
                RowReader row = reader.rowReader()) {
            assertEquals(rows, reader.getFileMetaData().numRows());
            assertEquals(Map.of("release", "17"), reader.getFileMetaData().keyValueMetadata());
            for (int i = 0; i < rows; i++) {
                assertTrue(row.hasNext(), "row " + i);
                row.next();
                Line expected = line(i, sameRandom);
                Line read =
                        new Line(
                                row.isNull("AREA") ? null : row.getString("AREA"),
                                row.isNull("PERIOD") ? null : row.getString("PERIOD"),
                                row.isNull("VALUE") ? null : (Double) row.getDouble("VALUE"),
                                row.isNull("NOTE") ? null : row.getString("NOTE"));
                assertEquals(expected, read, "seed " + rows + ", row " + i);
            }
            assertFalse(row.hasNext());
        }
    }

    @Test
    void equalRowsGiveEqualBytes() throws IOException {
        assertEquals(
                ByteBuffer.wrap(write(1000, new Random(1))),
                ByteBuffer.wrap(write(1000, new Random(1))));
    }

    /** A row of a table with long runs, alternating values, missing values and distinct texts. */
    private static Line line(int i, Random random) {
        return new Line(
                "A" + i / 60,
                Integer.toString(1960 + i % 60),
                random.nextInt(5) == 0 ? null : (Double) random.nextGaussian(),
                random.nextInt(3) == 0 ? "é中" + i : null);
    }

    private static byte[] write(int rows, Random random) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ParquetWriter writer = new ParquetWriter(out, NAMES, 2);
        for (int i = 0; i < rows; i++) {
            Line line = line(i, random);
            writer.text(0, line.area());
            writer.text(1, line.period());
            writer.number(2, line.value());
            writer.text(3, line.note());
            writer.endRow();
        }
        writer.finish(Map.of("release", "17"));
        return out.toByteArray();
    }
}
