package org.sharedgrowth.observatory.images;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The dependencies of a program or library for Linux (ELF, 64 bits, little-endian), read from its
 * file. The program need not be for this machine's architecture.
 *
 * @param loader the path of the dynamic loader that starts a program; empty for a library
 * @param neededLibraries file names of libraries
 */
record Elf(String loader, List<String> neededLibraries) {
    private static final int INTERPRETER = 3;
    private static final int DYNAMIC = 2;
    private static final int LOAD = 1;
    private static final long NEEDED = 1;
    private static final long STRING_TABLE = 5;

    /** Reads the file; the record is empty if it is not a 64-bit little-endian ELF file. */
    static Elf of(Path file) {
        try {
            ByteBuffer bytes =
                    ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
            boolean isElf =
                    bytes.capacity() > 64
                            && bytes.getInt(0) == 0x464C457F
                            && bytes.get(4) == 2
                            && bytes.get(5) == 1;
            return isElf ? read(bytes) : new Elf("", List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Elf read(ByteBuffer bytes) {
        int table = (int) bytes.getLong(32);
        int size = bytes.getShort(54);
        int count = bytes.getShort(56);
        String loader = "";
        int dynamic = -1;
        int dynamicSize = 0;
        for (int i = 0; i < count; i++) {
            int header = table + i * size;
            int offset = (int) bytes.getLong(header + 8);
            if (bytes.getInt(header) == INTERPRETER) {
                loader = text(bytes, offset);
            } else if (bytes.getInt(header) == DYNAMIC) {
                dynamic = offset;
                dynamicSize = (int) bytes.getLong(header + 32);
            }
        }
        List<Long> names = new ArrayList<>();
        long stringTable = 0;
        for (int at = dynamic; dynamic >= 0 && at < dynamic + dynamicSize; at += 16) {
            if (bytes.getLong(at) == NEEDED) {
                names.add(bytes.getLong(at + 8));
            } else if (bytes.getLong(at) == STRING_TABLE) {
                stringTable = bytes.getLong(at + 8);
            }
        }
        int stringsOffset = fileOffset(bytes, stringTable, table, size, count);
        return new Elf(
                loader,
                names.stream()
                        .map(name -> text(bytes, stringsOffset + (int) (long) name))
                        .toList());
    }

    /** The position in the file of an address in memory. */
    private static int fileOffset(ByteBuffer bytes, long address, int table, int size, int count) {
        for (int i = 0; i < count; i++) {
            int header = table + i * size;
            long from = bytes.getLong(header + 16);
            boolean contains = address >= from && address < from + bytes.getLong(header + 32);
            if (bytes.getInt(header) == LOAD && contains) {
                return (int) (address - from + bytes.getLong(header + 8));
            }
        }
        return 0;
    }

    private static String text(ByteBuffer bytes, int offset) {
        int end = offset;
        while (bytes.get(end) != 0) {
            end++;
        }
        byte[] text = new byte[end - offset];
        bytes.get(offset, text);
        return new String(text, UTF_8);
    }
}
