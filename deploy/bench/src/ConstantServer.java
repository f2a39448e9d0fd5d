import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;

/**
 * A Vert.x server that always responds with the same two kilobytes. Runs as a separate program with
 * the gateway's libraries.
 */
final class ConstantServer extends AbstractVerticle {
    private static final byte[] BODY = "x".repeat(2048).getBytes();

    private final int port;

    private ConstantServer(int port) {
        this.port = port;
    }

    /** @param args the port to listen on */
    public static void main(String[] args) {
        int loops = Runtime.getRuntime().availableProcessors();
        Vertx.vertx(new VertxOptions().setPreferNativeTransport(true).setEventLoopPoolSize(loops))
                .deployVerticle(
                        () -> new ConstantServer(Integer.parseInt(args[0])),
                        new DeploymentOptions().setInstances(loops));
    }

    @Override
    public void start() {
        vertx.createHttpServer()
                .requestHandler(
                        request ->
                                request.response()
                                        .putHeader("Content-Type", "application/json")
                                        .end(Buffer.buffer(BODY)))
                .listen(port, "127.0.0.1");
    }
}
