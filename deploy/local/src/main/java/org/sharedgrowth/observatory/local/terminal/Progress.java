package org.sharedgrowth.observatory.local.terminal;

import java.io.Console;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Shows tasks and their durations: on a terminal one line for each task, repainted in place;
 * otherwise a plain line when a task begins and another one when it ends. Thread-safe.
 */
public final class Progress {
    private static final Duration REPAINT_INTERVAL = Duration.ofMillis(200);
    private static final int WIDTH = 100;

    private final PrintStream out;
    private final boolean live;
    private final List<Task> currentTasks = new ArrayList<>();
    private int painted;

    private Progress(PrintStream out, boolean live) {
        this.out = out;
        this.live = live;
        if (live) {
            Thread.ofVirtual().name("repaint").start(this::repaintUntilStopped);
        }
    }

    /** Progress on standard output. */
    @SuppressWarnings("SystemConsoleNull") // only a terminal can be repainted
    public static Progress onStandardOutput() {
        Console console = System.console();
        boolean terminal = console != null && console.isTerminal();
        return new Progress(System.out, terminal && !"dumb".equals(System.getenv("TERM")));
    }

    /** Progress as plain lines. */
    public static Progress plain(PrintStream out) {
        return new Progress(out, false);
    }

    /** Begins a task, which ends with {@link Task#done} or {@link Task#failed}. */
    public synchronized Task begin(String name) {
        Task task = new Task(name);
        if (live) {
            currentTasks.add(task);
            repaint();
        } else {
            out.println("… " + name);
        }
        return task;
    }

    /** Prints a permanent line. */
    public synchronized void print(String text) {
        erase();
        out.println(text);
        paint();
    }

    /** Stops repainting the current tasks; later output appears below them. */
    public synchronized void settle() {
        repaint();
        currentTasks.clear();
        painted = 0;
    }

    private void repaintUntilStopped() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Thread.sleep(REPAINT_INTERVAL);
            } catch (InterruptedException e) {
                return;
            }
            synchronized (this) {
                repaint();
            }
        }
    }

    private void repaint() {
        erase();
        paint();
    }

    private void erase() {
        if (painted > 0) {
            out.print("\033[" + painted + "A\033[J");
            painted = 0;
        }
    }

    private void paint() {
        for (Task task : currentTasks) {
            out.println(task.line());
        }
        painted = currentTasks.size();
        out.flush();
    }

    private synchronized void redraw(Task task, boolean printIfPlain) {
        if (live) {
            repaint();
        } else if (printIfPlain) {
            out.println(task.line());
        }
    }

    /** A task with a duration. */
    public final class Task {
        private final String name;
        private final long start = System.nanoTime();
        private String mark = "…";
        private String text = "";
        private long ended;

        private Task(String name) {
            this.name = name;
        }

        /**
         * Shows the current step. On a terminal it replaces the previous step; elsewhere nothing is
         * printed.
         */
        public void note(String step) {
            text = step;
            redraw(this, false);
        }

        /** Ends the task successfully. */
        public void done(String result) {
            end("✓", result);
        }

        /** Ends the task as failed. */
        public void failed(String reason) {
            end("✗", reason);
        }

        private void end(String finalMark, String result) {
            ended = System.nanoTime();
            mark = finalMark;
            text = result;
            redraw(this, true);
        }

        private String line() {
            long until = ended == 0 ? System.nanoTime() : ended;
            String line =
                    String.format(
                            Locale.ROOT,
                            "%s %-22s %6.1f s  %s",
                            mark,
                            name,
                            (until - start) / 1e9,
                            text);
            return live && line.length() > WIDTH ? line.substring(0, WIDTH) : line;
        }
    }
}
