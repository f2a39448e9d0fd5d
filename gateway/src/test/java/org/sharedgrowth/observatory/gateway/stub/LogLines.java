package org.sharedgrowth.observatory.gateway.stub;

import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Collectors;

/** Collects log entries while it is open. */
public final class LogLines extends Handler implements AutoCloseable {
    private final Logger logger;
    private final Queue<Entry> entries = new ConcurrentLinkedQueue<>();

    private record Entry(String message, String thread, boolean hasStackTrace) {}

    private LogLines(Logger logger) {
        this.logger = logger;
        setFormatter(new SimpleFormatter());
        logger.addHandler(this);
    }

    /** Collects the entries of all classes of the gateway. */
    public static LogLines ofTheGateway() {
        return new LogLines(Logger.getLogger("org.sharedgrowth.observatory.gateway"));
    }

    /** Collects the entries of all loggers, including those of frameworks. */
    public static LogLines ofAll() {
        return new LogLines(Logger.getLogger(""));
    }

    /** The entries with a stack trace. */
    public List<String> withStackTrace() {
        return entries.stream().filter(Entry::hasStackTrace).map(Entry::message).toList();
    }

    public List<String> all() {
        return entries.stream().map(Entry::message).toList();
    }

    /** The names of the threads that logged lines with the text. */
    public Set<String> threads(String text) {
        return entries.stream()
                .filter(line -> line.message().contains(text))
                .map(Entry::thread)
                .collect(Collectors.toSet());
    }

    @Override
    public void publish(LogRecord line) {
        String message = line.getMessage();
        Object[] values = line.getParameters();
        entries.add(
                new Entry(
                        values == null ? message : String.format(message, values),
                        Thread.currentThread().getName(),
                        line.getThrown() != null));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        logger.removeHandler(this);
    }
}
