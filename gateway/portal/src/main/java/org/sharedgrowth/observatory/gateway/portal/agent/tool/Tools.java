package org.sharedgrowth.observatory.gateway.portal.agent.tool;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.portal.agent.schema.ArgumentCheck;
import org.sharedgrowth.observatory.gateway.portal.agent.schema.Arguments;
import org.sharedgrowth.observatory.gateway.portal.agent.schema.TimeCheck;
import org.sharedgrowth.observatory.gateway.portal.agent.schema.ToolList;
import org.sharedgrowth.observatory.gateway.portal.agent.schema.ToolRefused;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Code;
import org.sharedgrowth.observatory.gateway.portal.client.PageLife;
import org.sharedgrowth.observatory.gateway.portal.client.RequestContext;
import org.sharedgrowth.observatory.gateway.portal.client.ServiceRefused;
import org.sharedgrowth.observatory.gateway.portal.client.Services;
import org.sharedgrowth.observatory.gateway.portal.edge.Visitors;
import org.sharedgrowth.observatory.gateway.portal.part.Target;
import org.sharedgrowth.observatory.gateway.portal.search.Snapshots;
import org.sharedgrowth.observatory.gateway.portal.search.engine.Entry.Kind;
import org.sharedgrowth.observatory.gateway.portal.thread.PageThreads;

/** Lists all tools, and calls them as a guest. */
@Singleton
public class Tools {
    /**
     * Maximum number of former codes in a call, because each is looked up at the service. If there
     * are more, the call is refused, and the current code is suggested.
     */
    private static final int MAX_FORMER_CODES = 3;

    private static final String FIGURE = "figure";

    private final ToolList list = ToolList.read();
    private final Map<String, Tool> tools;
    private final Snapshots snapshots;
    private final Services services;
    private final Visitors visitors;
    private final PageThreads threads;
    private final String origin;

    Tools(
            @All List<Tool> tools,
            Snapshots snapshots,
            Services services,
            Visitors visitors,
            PageThreads threads,
            @ConfigProperty(name = "observatory.public-origin") String origin) {
        this.tools = tools.stream().collect(Collectors.toMap(Tool::name, Function.identity()));
        this.snapshots = snapshots;
        this.services = services;
        this.visitors = visitors;
        this.threads = threads;
        this.origin = origin;
        if (!this.tools.keySet().equals(list.inputs().keySet())) {
            throw new IllegalStateException("tools.json does not list the same tools as the code");
        }
    }

    /** How models use the tools together. */
    public String instructions() {
        return list.instructions();
    }

    /** The tools with their schemas. */
    public ArrayNode asList() {
        return list.tools();
    }

    /**
     * The structure of a tool's answer; empty if there is no such tool.
     *
     * @param life how long the data of the answer may be used
     * @return fails with {@link ToolRefused} if the call cannot be answered
     */
    public Optional<Uni<ObjectNode>> call(String name, ObjectNode sent, PageLife life) {
        @Nullable Tool tool = tools.get(name);
        return list.input(name)
                .filter(_ -> tool != null)
                .map(schema -> checkAndAnswer(tool, schema, sent, life));
    }

    private Uni<ObjectNode> checkAndAnswer(
            @Nullable Tool tool, JsonNode schema, ObjectNode sent, PageLife life) {
        List<String> faults = new ArrayList<>(ArgumentCheck.faults(schema, sent));
        faults.addAll(TimeCheck.faults(sent));
        if (tool == null || !faults.isEmpty()) {
            return Uni.createFrom().failure(new ToolRefused(String.join(" ", faults)));
        }
        Arguments arguments = new Arguments(sent);
        RequestContext requestContext =
                new RequestContext(visitors.guest(), arguments.language().tag(), life);
        return snapshots
                .newest()
                .chain(snapshot ->
                        answer(
                                tool,
                                new Call(arguments, snapshot, requestContext, services, origin),
                                0))
                .onFailure(ServiceRefused.class)
                .transform(failure -> refusal(failure));
    }

    /**
     * The answer to a call.
     *
     * @param former number of former codes that were replaced in it
     */
    private Uni<ObjectNode> answer(Tool tool, Call call, int former) {
        return Uni.createFrom()
                .deferred(() -> tool.answer(call))
                .onFailure(UnknownCode.class)
                .recoverWithUni(unknown -> retryWithCurrentCode(tool, call, unknown, former));
    }

    /**
     * Looks up a code at the service, which alone knows former codes, and answers the call with the
     * current one.
     */
    private Uni<ObjectNode> retryWithCurrentCode(
            Tool tool, Call call, UnknownCode unknown, int former) {
        if (unknown.kind() == Kind.REPORT) {
            return refusal(call, unknown, List.of());
        }
        String list = unknown.kind() == Kind.PLACE ? "areas" : "indicators";
        return call.readOne(Target.of(Call.API + list, unknown.sent()), Code.class)
                .map(LookupResult::of)
                .onFailure(ServiceRefused.class)
                .recoverWithItem(failure -> new LookupResult(null, failure.nearest()))
                .chain(found -> {
                    Code current = found.current();
                    if (current == null) {
                        return refusal(call, unknown, found.similar());
                    }
                    if (current.code().equals(unknown.sent())) {
                        // The code is new: the service knows it, the cached names do not yet.
                        return Uni.createFrom().failure(unknown.refused(List.of()));
                    }
                    Arguments updated = withCurrentCode(call, unknown, current.code());
                    return updated.equals(call.arguments()) || former == MAX_FORMER_CODES
                            ? refusal(call, unknown, found.similar())
                            : answer(tool, call.with(updated), former + 1);
                });
    }

    /**
     * The arguments with a former code replaced by the current one, also in a cell or a link to
     * one; equal to the arguments of the call if the former code is not among them.
     */
    private static Arguments withCurrentCode(Call call, UnknownCode former, String updated) {
        boolean isArea = former.kind() == Kind.PLACE;
        Arguments arguments = call.arguments();
        Arguments renamed =
                isArea
                        ? arguments.withArea(former.sent(), updated)
                        : arguments.withIndicator(former.sent(), updated);
        String figure = arguments.text(FIGURE);
        if (figure.isEmpty()) {
            return renamed;
        }
        History.Cell cell = VerifyFigure.cell(call, figure);
        History.Cell current =
                isArea
                        ? cell.withArea(former.sent(), updated)
                        : cell.withIndicator(former.sent(), updated);
        return current.equals(cell) ? renamed : renamed.with(FIGURE, current.toString());
    }

    /**
     * What the service knows about a code.
     *
     * @param current the current code; null if the service does not know the code either
     * @param similar codes that resemble it
     */
    private record LookupResult(@Nullable Code current, List<Code> similar) {
        static LookupResult of(Code current) {
            return current.code().isEmpty()
                    ? new LookupResult(null, List.of())
                    : new LookupResult(current, List.of(current));
        }
    }

    /**
     * Refuses an unknown code and suggests similar ones: first those that the search finds for its
     * words, then those that the service finds by their spelling.
     */
    private Uni<ObjectNode> refusal(Call call, UnknownCode unknown, List<Code> similar) {
        return threads.view(() -> call.codes().suggestions(unknown))
                .chain(meant ->
                        Uni.createFrom().failure(unknown.refused(Codes.merge(meant, similar))));
    }

    private static Throwable refusal(ServiceRefused failure) {
        if (failure.status() >= 500) {
            return failure;
        }
        return new ToolRefused(
                failure.detail().startsWith(failure.title())
                        ? failure.detail()
                        : failure.title() + ": " + failure.detail());
    }
}
