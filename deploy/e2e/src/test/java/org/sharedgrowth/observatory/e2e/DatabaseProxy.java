package org.sharedgrowth.observatory.e2e;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A proxy between programs and PostgreSQL that can simulate the loss of the database's machine:
 * connections stay open but nothing arrives, and new connections are not accepted.
 */
final class DatabaseProxy implements AutoCloseable {
    /**
     * Length of the operating system's queue of connections that the proxy has not accepted yet: as
     * short as possible.
     */
    private static final int BACKLOG = 1;

    /** A connection that takes longer than this is not accepted: the queue is full. */
    private static final int ACCEPT_TIMEOUT_MILLIS = 200;

    private final int target;
    private final ServerSocket listener;
    private final Queue<Connection> connections = new ConcurrentLinkedQueue<>();
    private final List<Socket> fillers = new ArrayList<>();
    private boolean lost;

    /** A program's connection, and the corresponding connection to the server. */
    private record Connection(Socket program, Socket server, AtomicBoolean silent) {
        void close() {
            disconnect(program);
            disconnect(server);
        }
    }

    /**
     * @param target the server's port on this machine
     */
    DatabaseProxy(int target) {
        this.target = target;
        try {
            listener = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return listener.getLocalPort();
    }

    /**
     * Simulates the loss: all connections stay silent and no new ones are accepted. The server
     * aborts everything in progress, because a standby that takes over does not know of it.
     */
    synchronized void loseServer() {
        lost = true;
        for (Connection connection : connections) {
            connection.silent.set(true);
            disconnect(connection.server);
        }
        while (tryToOpenFiller()) {
            // until the system drops new connections
        }
    }

    /** Tries to open another connection and keeps it; returns whether it was accepted. */
    private boolean tryToOpenFiller() {
        Socket filler = new Socket();
        try {
            filler.connect(listener.getLocalSocketAddress(), ACCEPT_TIMEOUT_MILLIS);
            fillers.add(filler);
            return true;
        } catch (IOException full) {
            disconnect(filler);
            return false;
        }
    }

    /** Simulates the failover: new connections reach a server, old ones stay silent. */
    synchronized void failOver() {
        lost = false;
        fillers.forEach(DatabaseProxy::disconnect);
        fillers.clear();
        notifyAll();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket program = listener.accept();
                awaitServer();
                Socket server = new Socket(listener.getInetAddress(), target);
                Connection connection = new Connection(program, server, new AtomicBoolean());
                connections.add(connection);
                Thread.ofVirtual().start(() -> forward(connection, program, server));
                Thread.ofVirtual().start(() -> forward(connection, server, program));
            } catch (IOException closed) {
                // The proxy or the server was closed: clients wait.
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private synchronized void awaitServer() throws InterruptedException {
        while (lost) {
            wait();
        }
    }

    private static void forward(Connection connection, Socket from, Socket to) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[16_384];
            int length = in.read(buffer);
            while (length >= 0 && !connection.silent.get()) {
                out.write(buffer, 0, length);
                length = in.read(buffer);
            }
        } catch (IOException broken) {
            // One side closed its connection.
        }
        if (!connection.silent.get()) {
            connection.close();
        }
    }

    private static void disconnect(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        connections.forEach(Connection::close);
    }
}
