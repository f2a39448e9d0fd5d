package org.sharedgrowth.observatory.analysis;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.junit.jupiter.params.support.ParameterDeclarations;
import org.sharedgrowth.observatory.analysis.number.Draws;

/**
 * A law that holds for all inputs, tested with 500 random ones. The method is named after the law
 * and takes {@link Draws}, from which it makes its input; a failure names the seed.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest(name = "{0}")
@ArgumentsSource(Law.Seeds.class)
public @interface Law {
    /** The generators of the seeds 1 to 500. */
    final class Seeds implements ArgumentsProvider {
        private static final long COUNT = 500;

        @Override
        public Stream<? extends Arguments> provideArguments(
                ParameterDeclarations parameters, ExtensionContext context) {
            return LongStream.rangeClosed(1, COUNT)
                    .mapToObj(seed -> Arguments.of(Named.of("seed " + seed, new Draws(seed, 0))));
        }
    }
}
