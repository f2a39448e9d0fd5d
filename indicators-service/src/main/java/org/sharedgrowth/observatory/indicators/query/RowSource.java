package org.sharedgrowth.observatory.indicators.query;

import io.smallrye.mutiny.Uni;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Rows of an answer, given once and in order, a view at a time. Not thread-safe.
 *
 * @param <V> what is given; one object is moved on, so nothing of it may be kept
 */
public interface RowSource<V> {
    /** What to wait for before {@link #forEach}, or null if something is at hand. */
    @Nullable Uni<Void> prepare();

    /**
     * Gives views to the consumer while it returns true and the next one is at hand.
     *
     * @return whether there may be more
     */
    boolean forEach(Predicate<V> consumer);

    /** Gives everything to the consumer. */
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
