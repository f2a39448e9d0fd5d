package org.sharedgrowth.observatory.gateway.portal.frame;

import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.Expression;
import io.quarkus.qute.ResultMapper;
import io.quarkus.qute.TemplateNode.Origin;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.sharedgrowth.observatory.messages.Markup;

/**
 * Lets templates write sentences that contain HTML elements without escaping them a second time.
 */
@Singleton
class MarkupOutput implements ResultMapper {
    void add(@Observes EngineBuilder engine) {
        engine.addResultMapper(this);
    }

    /** Takes precedence over the mapper that escapes. */
    @Override
    public int getPriority() {
        return DEFAULT_PRIORITY + 10;
    }

    @Override
    public boolean appliesTo(Origin origin, Object result) {
        return result instanceof Markup;
    }

    @Override
    public String map(Object result, Expression expression) {
        return result.toString();
    }
}
