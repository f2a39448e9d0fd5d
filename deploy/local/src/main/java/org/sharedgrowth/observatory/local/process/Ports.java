package org.sharedgrowth.observatory.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Finds the processes that listen on ports of this machine. */
public final class Ports {
    private static final Path PROC = Path.of("/proc");
    private static final int MAX_COMMAND_LENGTH = 160;

    private Ports() {}

    /**
     * The process that listens on the port, on any address: even a listener on {@code ::1} alone
     * would receive requests to {@code localhost}.
     */
    public static Optional<TakenPort> findListener(int port) {
        for (String table : List.of("tcp", "tcp6")) {
            for (Listener listener : listeners(PROC.resolve("net").resolve(table))) {
                if (listener.port() == port) {
                    return Optional.of(owner(listener));
                }
            }
        }
        return canBind(port)
                ? Optional.empty()
                : Optional.of(new TakenPort(port, OptionalLong.empty(), "another program"));
    }

    /**
     * A process's command line, shortened; if it is not known, the path of its program, or else a
     * question mark.
     */
    public static String command(ProcessHandle process) {
        ProcessHandle.Info info = process.info();
        String command = info.commandLine().or(info::command).orElse("?");
        return command.length() <= MAX_COMMAND_LENGTH
                ? command
                : command.substring(0, MAX_COMMAND_LENGTH) + "…";
    }

    private static List<Listener> listeners(Path table) {
        if (!Files.isReadable(table)) {
            return List.of();
        }
        try {
            return Listener.parse(Files.readAllLines(table));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TakenPort owner(Listener listener) {
        String socket = "socket:[" + listener.inode() + "]";
        return ProcessHandle.allProcesses()
                .filter(process -> holdsSocket(process, socket))
                .findFirst()
                .map(process ->
                        new TakenPort(
                                listener.port(), OptionalLong.of(process.pid()), command(process)))
                .orElseGet(() ->
                        new TakenPort(
                                listener.port(),
                                OptionalLong.empty(),
                                "a program of the user with uid " + listener.uid()));
    }

    private static boolean holdsSocket(ProcessHandle process, String socket) {
        Path descriptors = PROC.resolve(Long.toString(process.pid())).resolve("fd");
        try (Stream<Path> links = Files.list(descriptors)) {
            return links.anyMatch(link -> linksTo(link, socket));
        } catch (IOException | UncheckedIOException e) {
            return false; // the process has ended, or belongs to another user and cannot be read
        }
    }

    private static boolean linksTo(Path link, String target) {
        try {
            return Files.readSymbolicLink(link).toString().equals(target);
        } catch (IOException e) {
            return false; // closed in the meantime
        }
    }

    private static boolean canBind(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
