package org.sharedgrowth.observatory.indicators.submission.reading.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * Reads another stream some blocks ahead on its own thread: a compressed file is unpacked while its
 * rows are read. An exception of the other stream is thrown here at the same position.
 */
final class ReadAhead extends InputStream {
    private static final int BLOCK = 256 * 1024;
    private static final int BLOCKS = 4;

    /** Bytes, or the exception that ended the stream. */
    private record Block(byte[] bytes, int length, @Nullable Throwable failure) {}

    private final InputStream source;
    private final BlockingQueue<Block> fullBlocks = new ArrayBlockingQueue<>(BLOCKS);
    private final BlockingQueue<byte[]> emptyBlocks = new ArrayBlockingQueue<>(BLOCKS);
    private final Thread reader;
    private Block block = new Block(new byte[0], 0, null);
    private int at;
    private boolean hasEnded;

    ReadAhead(InputStream source) {
        this.source = source;
        for (int i = 0; i < BLOCKS; i++) {
            emptyBlocks.add(new byte[BLOCK]);
        }
        reader = Thread.ofPlatform().daemon().name("unpack").start(this::fill);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (at == block.length && !next()) {
            return -1;
        }
        int count = Math.min(length, block.length - at);
        System.arraycopy(block.bytes, at, target, offset, count);
        at += count;
        return count;
    }

    @Override
    public void close() throws IOException {
        reader.interrupt();
        try {
            // The stream must not be closed while the thread reads it: the inflater's memory would
            // be freed.
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        source.close();
    }

    private boolean next() throws IOException {
        if (hasEnded) {
            return false;
        }
        try {
            if (block.length > 0) {
                emptyBlocks.put(block.bytes);
            }
            block = fullBlocks.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
        at = 0;
        hasEnded = block.length == 0;
        if (block.failure instanceof IOException e) {
            throw e;
        }
        if (block.failure != null) {
            throw new IllegalStateException(block.failure);
        }
        return !hasEnded;
    }

    private void fill() {
        try {
            try {
                while (true) {
                    byte[] bytes = emptyBlocks.take();
                    int length = source.readNBytes(bytes, 0, bytes.length);
                    fullBlocks.put(new Block(bytes, length, null));
                    if (length == 0) {
                        return;
                    }
                }
            } catch (IOException | RuntimeException e) {
                fullBlocks.put(new Block(new byte[0], 0, e));
            }
        } catch (InterruptedException e) {
            // Closed: nothing more to read.
            Thread.currentThread().interrupt();
        }
    }
}
