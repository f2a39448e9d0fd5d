package org.sharedgrowth.observatory.indicators.query;

import io.smallrye.mutiny.Uni;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The rows of an answer, in order, one view at a time. Can be read only once. Not thread-safe.
 *
 * @param <V> the view; the same object is reused, so it must not be stored
 */
public interface RowSource<V> {
    /** What to wait for before {@link #forEach}, or null if rows are available. */
    @Nullable Uni<Void> prepare();

    /**
     * Passes views to the consumer while it returns true and the next one is available.
     *
     * @return whether there may be more
     */
    boolean forEach(Predicate<V> consumer);

    /** Passes everything to the consumer. */
    default Uni<Void> each(Consumer<V> consumer) {
        while (true) {
            Uni<Void> wait = prepare();
            if (wait != null) {
                return wait.chain(() -> each(consumer));
            }
            boolean more =
                    forEach(view -> {
                        consumer.accept(view);
                        return true;
                    });
            if (!more) {
                return Uni.createFrom().voidItem();
            }
        }
    }
}
