package org.sharedgrowth.observatory.indicators.download.parquet;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One column of the rows in memory. */
sealed interface Chunk {
    int PLAIN = 0;
    int RLE = 3;
    int RLE_DICTIONARY = 8;

    /** The type of the values, by its number in the format. */
    int type();

    /** The page of the dictionary; null if the column has none. */
    @Nullable Bytes dictionary();

    /** Number of texts in the dictionary; 0 if there is none. */
    int dictionarySize();

    /** The page of values: first which rows have a value, then the values. */
    Bytes values();

    int encoding();

    int size();

    /** Removes all rows. */
    void clear();

    /**
     * Writes which rows have a value.
     *
     * @param present for each row, 1 if it has a value, otherwise 0
     * @param count number of rows
     */
    static void writePresence(int[] present, int count, Bytes out) {
        Bytes levels = new Bytes();
        Runs.write(present, count, 1, levels);
        out.fixed(levels.size());
        out.writeBytes(levels.toByteArray());
    }

    /** A column of texts, with a dictionary of the distinct texts. */
    final class Texts implements Chunk {
        private static final int BYTE_ARRAY = 6;

        private final Map<String, Integer> numbers = new HashMap<>();
        private Bytes texts = new Bytes();
        private int[] present;
        private int[] indexes;
        private int size;
        private int values;

        Texts(int rows) {
            present = new int[rows];
            indexes = new int[rows];
        }

        void add(@Nullable String text) {
            present[size++] = text == null ? 0 : 1;
            if (text != null) {
                indexes[values++] = number(text);
            }
        }

        private int number(String text) {
            Integer known = numbers.get(text);
            if (known != null) {
                return known;
            }
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            texts.fixed(bytes.length);
            texts.writeBytes(bytes);
            numbers.put(text, numbers.size());
            return numbers.size() - 1;
        }

        @Override
        public int type() {
            return BYTE_ARRAY;
        }

        @Override
        public Bytes dictionary() {
            return texts;
        }

        @Override
        public int dictionarySize() {
            return numbers.size();
        }

        @Override
        public Bytes values() {
            Bytes out = new Bytes();
            writePresence(present, size, out);
            int bits = Runs.bits(Math.max(0, numbers.size() - 1));
            out.write(bits);
            Runs.write(indexes, values, bits, out);
            return out;
        }

        @Override
        public int encoding() {
            return RLE_DICTIONARY;
        }

        @Override
        public int size() {
            return size;
        }

        @Override
        public void clear() {
            numbers.clear();
            texts = new Bytes();
            size = 0;
            values = 0;
        }
    }

    /** A column of numbers. */
    final class Doubles implements Chunk {
        private static final int DOUBLE = 5;

        private final int[] present;
        private final double[] numbers;
        private int size;
        private int values;

        Doubles(int rows) {
            present = new int[rows];
            numbers = new double[rows];
            Arrays.fill(numbers, 0);
        }

        void add(@Nullable Double number) {
            present[size++] = number == null ? 0 : 1;
            if (number != null) {
                numbers[values++] = number;
            }
        }

        @Override
        public int type() {
            return DOUBLE;
        }

        @Override
        public @Nullable Bytes dictionary() {
            return null;
        }

        @Override
        public int dictionarySize() {
            return 0;
        }

        @Override
        public Bytes values() {
            Bytes out = new Bytes();
            writePresence(present, size, out);
            for (int i = 0; i < values; i++) {
                out.fixed(numbers[i]);
            }
            return out;
        }

        @Override
        public int encoding() {
            return PLAIN;
        }

        @Override
        public int size() {
            return size;
        }

        @Override
        public void clear() {
            size = 0;
            values = 0;
        }
    }
}
