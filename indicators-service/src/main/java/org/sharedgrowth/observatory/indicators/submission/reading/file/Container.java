package org.sharedgrowth.observatory.indicators.submission.reading.file;

/** How a file is compressed, detected from its first bytes, except for workbooks. */
public enum Container {
    PLAIN,
    GZIP,
    ZIP,
    /** A zip that is a workbook; not detectable from its first bytes. */
    XLSX,
    /** Compressed or written in a format that is not accepted. */
    OTHER;

    /** Number of first bytes needed to detect the compression. */
    static final int HEAD = 6;

    /**
     * @param length number of bytes of the head that are filled; an empty file is plain
     */
    static Container of(byte[] head, int length) {
        if (starts(head, length, 0x1F, 0x8B)) {
            return GZIP;
        }
        if (starts(head, length, 'P', 'K', 3, 4) || starts(head, length, 'P', 'K', 5, 6)) {
            return ZIP;
        }
        boolean other =
                isOldOffice(head, length)
                        || isPdf(head, length)
                        || starts(head, length, 'B', 'Z', 'h')
                        || starts(head, length, 0xFD, '7', 'z', 'X', 'Z', 0)
                        || starts(head, length, 0x28, 0xB5, 0x2F, 0xFD)
                        || starts(head, length, '7', 'z', 0xBC, 0xAF)
                        || starts(head, length, 'R', 'a', 'r', '!');
        return other ? OTHER : PLAIN;
    }

    /** Whether it is an office file older than XLSX, such as XLS. */
    static boolean isOldOffice(byte[] head, int length) {
        return starts(head, length, 0xD0, 0xCF, 0x11, 0xE0);
    }

    static boolean isPdf(byte[] head, int length) {
        return starts(head, length, '%', 'P', 'D', 'F', '-');
    }

    private static boolean starts(byte[] head, int length, int... magic) {
        if (length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if (head[i] != (byte) magic[i]) {
                return false;
            }
        }
        return true;
    }
}
