package org.sharedgrowth.observatory.contract;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Requires the JSON types of the contract: a number is not accepted as a string, a fraction not as
 * a whole number, and what is no finite number, such as {@code 1e400} or {@code "NaN"}, not as a
 * number.
 */
@Singleton
class StrictTypes implements ObjectMapperCustomizer {
    @Override
    public void customize(ObjectMapper mapper) {
        mapper.coercionConfigFor(LogicalType.Textual)
                .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
        mapper.coercionConfigFor(LogicalType.Integer)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
        mapper.registerModule(
                new SimpleModule("finite numbers")
                        .addDeserializer(Double.class, new FiniteNumber()));
    }

    /** Reads a number as usual; infinities and NaN, also by their names, have the wrong shape. */
    private static final class FiniteNumber extends StdScalarDeserializer<Double> {
        private static final long serialVersionUID = 1;

        FiniteNumber() {
            super(Double.class);
        }

        @Override
        public @Nullable Double deserialize(JsonParser parser, DeserializationContext context)
                throws IOException {
            String text = parser.getText();
            Object number =
                    NumberDeserializers.find(Double.class, Double.class.getName())
                            .deserialize(parser, context);
            return number instanceof Double found && !Double.isFinite(found)
                    ? (Double)
                            context.handleWeirdStringValue(
                                    Double.class, text, "a finite number is required")
                    : (Double) number;
        }
    }
}
