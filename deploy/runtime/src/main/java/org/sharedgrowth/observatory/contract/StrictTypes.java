package org.sharedgrowth.observatory.contract;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers.IntegerDeserializer;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers.LongDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Requires the JSON types of the contract: a text must not be sent as a number or a boolean; a
 * whole number must not be sent as a text or with a fractional part; and no number may be infinite
 * or NaN, such as {@code 1e400} or {@code "NaN"}. Whole numbers are those of JSON Schema's {@code
 * integer}: 5, but also {@code 5.0} and {@code 5e0}.
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
                new SimpleModule("numbers")
                        .addDeserializer(Double.class, new FiniteNumber())
                        .addDeserializer(int.class, wholeInt(new IntegerDeserializer(int.class, 0)))
                        .addDeserializer(
                                Integer.class,
                                wholeInt(new IntegerDeserializer(Integer.class, null)))
                        .addDeserializer(
                                long.class, wholeLong(new LongDeserializer(long.class, 0L)))
                        .addDeserializer(
                                Long.class, wholeLong(new LongDeserializer(Long.class, null))));
    }

    private static WholeNumber<Integer> wholeInt(IntegerDeserializer delegate) {
        return new WholeNumber<>(delegate, BigDecimal::intValueExact);
    }

    private static WholeNumber<Long> wholeLong(LongDeserializer delegate) {
        return new WholeNumber<>(delegate, BigDecimal::longValueExact);
    }

    /**
     * Accepts a number with a decimal point or an exponent if it is whole, and refuses a text with
     * an error that quotes it; other tokens are deserialized as usual.
     */
    private static final class WholeNumber<T> extends JsonDeserializer<T> {
        private final JsonDeserializer<T> delegate;
        private final Function<BigDecimal, T> exact;

        /**
         * @param exact throws an ArithmeticException if the number has a fraction or is out of
         *     range
         */
        WholeNumber(JsonDeserializer<T> delegate, Function<BigDecimal, T> exact) {
            this.delegate = delegate;
            this.exact = exact;
        }

        @Override
        public @Nullable T deserialize(JsonParser parser, DeserializationContext context)
                throws IOException {
            if (parser.hasToken(JsonToken.VALUE_STRING)) {
                throw notWhole(parser, context);
            }
            if (!parser.hasToken(JsonToken.VALUE_NUMBER_FLOAT)) {
                return delegate.deserialize(parser, context);
            }
            try {
                return exact.apply(parser.getDecimalValue());
            } catch (ArithmeticException | NumberFormatException e) {
                throw notWhole(parser, context);
            }
        }

        private JsonMappingException notWhole(JsonParser parser, DeserializationContext context)
                throws IOException {
            return context.weirdStringException(
                    parser.getText(), delegate.handledType(), "a whole number is required");
        }

        @Override
        public @Nullable T getNullValue(DeserializationContext context)
                throws JsonMappingException {
            return delegate.getNullValue(context);
        }

        @Override
        public Class<?> handledType() {
            return delegate.handledType();
        }

        @Override
        public LogicalType logicalType() {
            return delegate.logicalType();
        }
    }

    /**
     * Deserializes a number as usual, but refuses infinities and NaN, even if they are sent as
     * text.
     */
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
