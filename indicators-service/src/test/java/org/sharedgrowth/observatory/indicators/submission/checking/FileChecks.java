package org.sharedgrowth.observatory.indicators.submission.checking;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.series.packed.PublicFingerprint;
import org.sharedgrowth.observatory.indicators.series.packed.SeriesCodec;
import org.sharedgrowth.observatory.indicators.series.packed.SeriesContent;
import org.sharedgrowth.observatory.indicators.series.packed.TimePeriod;
import org.sharedgrowth.observatory.indicators.submission.checking.merge.Check;
import org.sharedgrowth.observatory.indicators.submission.checking.merge.CheckResult;
import org.sharedgrowth.observatory.indicators.submission.checking.merge.SeriesVersion;
import org.sharedgrowth.observatory.indicators.submission.reading.FileLimits;
import org.sharedgrowth.observatory.indicators.submission.reading.UnreadableFile;
import org.sharedgrowth.observatory.indicators.submission.reading.file.DataFile;

/** Checks texts as if they were files, and reads results back as lines. */
public final class FileChecks {
    private FileChecks() {}

    public static CheckResult check(String text, CheckContext context, History history) {
        Path file = null;
        try {
            file = Files.createTempFile("check", ".csv");
            Files.write(file, text.getBytes(StandardCharsets.UTF_8));
            try (DataFile data = DataFile.open(file, FileLimits.DEFAULT)) {
                return Check.run(data, context, history, (phase, done, total) -> {});
            } catch (UnreadableFile refusal) {
                return Check.unreadable(refusal);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (file != null) {
                file.toFile().delete();
            }
        }
    }

    /** The findings as lines {@code row column value code}, in the order of the report. */
    public static List<String> findings(CheckResult result) {
        return result.findings().report().stream()
                .map(f -> f.row() + " " + f.column() + " " + f.value() + " " + f.code())
                .toList();
    }

    /** The cells as lines {@code key period value status}, sorted. */
    public static List<String> cells(List<SeriesVersion> versions) {
        List<String> cells = new ArrayList<>();
        for (SeriesVersion version : versions) {
            SeriesContent content = SeriesCodec.decode(version.packed());
            for (int i = 0; i < content.size(); i++) {
                cells.add(
                        version.key()
                                + " "
                                + new TimePeriod(content.frequency(), content.periods()[i])
                                + " "
                                + content.values().value(i)
                                + " "
                                + content.observationAttributes().getFirst().at(i));
            }
        }
        return cells.stream().sorted().toList();
    }

    /** The released data after several submissions. */
    public static final class ReleasedHistory implements History {
        private final List<String> keys = new ArrayList<>();
        private final TreeMap<String, byte[]> contents = new TreeMap<>();

        public void release(CheckResult result) {
            for (SeriesVersion version : result.versions()) {
                if (contents.put(version.key(), version.packed()) == null) {
                    keys.add(version.key());
                }
            }
        }

        /** Releases unchecked content of an already released series. */
        public void put(String key, byte[] packed) {
            contents.put(key, packed);
        }

        public SeriesContent content(String key) {
            return SeriesCodec.decode(packed(key));
        }

        /** The packed content of a released series. */
        byte[] packed(String key) {
            return Objects.requireNonNull(contents.get(key));
        }

        /** See {@link FileChecks#cells}. */
        List<String> cells() {
            return FileChecks.cells(
                    contents.entrySet().stream()
                            .map(e ->
                                    new SeriesVersion(
                                            0,
                                            e.getKey(),
                                            e.getValue(),
                                            new byte[0],
                                            new PublicFingerprint.PublicRows(0, 0),
                                            0,
                                            false))
                            .toList());
        }

        @Override
        public int find(String key) {
            return keys.indexOf(key);
        }

        @Override
        public Set<String> codes(int dimension, Map<Integer, String> others) {
            return contents.entrySet().stream()
                    .filter(entry -> SeriesCodec.decode(entry.getValue()).size() > 0)
                    .map(entry -> entry.getKey().split("\\."))
                    .filter(codes ->
                            others.entrySet().stream()
                                    .allMatch(other ->
                                            codes[other.getKey()].equals(other.getValue())))
                    .map(codes -> codes[dimension])
                    .collect(Collectors.toSet());
        }

        @Override
        public byte @Nullable [] atHand(int ordinal) {
            byte[] content = Objects.requireNonNull(contents.get(keys.get(ordinal)));
            return SeriesCodec.decode(content).size() == 0 ? null : content;
        }

        @Override
        public byte[] @Nullable [] packed(int[] ordinals) {
            byte[] @Nullable [] packed = new byte[ordinals.length][];
            Arrays.setAll(packed, i -> atHand(ordinals[i]));
            return packed;
        }
    }
}
