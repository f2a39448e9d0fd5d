package org.sharedgrowth.observatory.gateway.portal.discovery.reading;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The parts of an SDMX-JSON 2.0 structure message that describe data sets. */
record StructureMessage(@Nullable Data data) {
    /** A message without structures. */
    static final StructureMessage EMPTY = new StructureMessage(null);

    private static final Pattern SEMICOLON = Pattern.compile(";");
    private static final Data NOTHING = new Data(null, null, null, null, null, null);

    /** The structures by type; a type without structures is missing. */
    record Data(
            @Nullable List<Dataflow> dataflows,
            @Nullable List<Constraint> dataConstraints,
            @Nullable List<Agreement> provisionAgreements,
            @Nullable List<Scheme> dataProviderSchemes,
            @Nullable List<CategoryScheme> categorySchemes,
            @Nullable List<Codelist> codelists) {}

    List<Dataflow> dataflows() {
        return requireNonNullElse(content().dataflows(), List.<Dataflow>of());
    }

    List<Agreement> agreements() {
        return requireNonNullElse(content().provisionAgreements(), List.<Agreement>of());
    }

    List<Scheme> providers() {
        return requireNonNullElse(content().dataProviderSchemes(), List.<Scheme>of());
    }

    /** The categories of the first level. */
    List<Category> categories() {
        return requireNonNullElse(content().categorySchemes(), List.<CategoryScheme>of()).stream()
                .flatMap(scheme ->
                        requireNonNullElse(scheme.categories(), List.<Category>of()).stream())
                .toList();
    }

    List<Codelist> codelists() {
        return requireNonNullElse(content().codelists(), List.<Codelist>of());
    }

    /** The data of a dataflow that is available to the user who asked. */
    Optional<Constraint> available(String flow) {
        return requireNonNullElse(content().dataConstraints(), List.<Constraint>of()).stream()
                .filter(one -> "Actual".equals(one.role()) && one.isOf(flow))
                .findFirst();
    }

    private Data content() {
        return requireNonNullElse(data, NOTHING);
    }

    /** An annotation of a structure. */
    record Annotation(@Nullable String id, @Nullable String type, @Nullable String title) {}

    record Dataflow(
            String id,
            String agencyID,
            String version,
            @Nullable Map<String, String> names,
            @Nullable Map<String, String> descriptions,
            @Nullable List<Annotation> annotations,
            String structure) {
        /** Code of the dataflow of which it is a part; empty if it has data of its own. */
        String partOf() {
            return note(annotations, "VIEW_OF").orElse("");
        }

        /** The codes that it had before. */
        List<String> formerIds() {
            return notes(annotations, "FORMER_ID").toList();
        }
    }

    record Agreement(String dataflow, String dataProvider, @Nullable List<Annotation> annotations) {
        /** Address of the licence that the provider gave. */
        Optional<String> licence() {
            return note(annotations, "LICENCE");
        }
    }

    record Scheme(String id, @Nullable List<Provider> dataProviders) {
        List<Provider> all() {
            return requireNonNullElse(dataProviders, List.<Provider>of());
        }
    }

    record CategoryScheme(@Nullable List<Category> categories) {}

    record Category(
            String id,
            @Nullable Map<String, String> names,
            @Nullable List<Annotation> annotations,
            @Nullable List<Category> categories) {
        /** Codes of themes; the annotation has them with semicolons between them. */
        List<String> themes() {
            return note(annotations, "THEME").stream()
                    .flatMap(SEMICOLON::splitAsStream)
                    .filter(code -> code.matches("[A-Z]{3,5}"))
                    .toList();
        }

        List<Category> below() {
            return requireNonNullElse(categories, List.<Category>of());
        }
    }

    record Codelist(String id, String agencyID, String version, @Nullable List<Item> codes) {
        List<Item> all() {
            return requireNonNullElse(codes, List.<Item>of());
        }
    }

    record Item(String id, @Nullable Map<String, String> names) {}

    record Provider(String id, @Nullable Map<String, String> names) {}

    record Constraint(
            @Nullable String role,
            @Nullable Attachment constraintAttachment,
            @Nullable List<Annotation> annotations,
            @Nullable List<Region> cubeRegions) {
        /** Whether it is about this dataflow. */
        boolean isOf(String flow) {
            return constraintAttachment != null
                    && requireNonNullElse(constraintAttachment.dataflows(), List.<String>of())
                            .stream()
                            .anyMatch(urn -> Urn.of(urn).id().equals(flow));
        }

        /** A number about the data, such as {@code series_count}; 0 if it is not stated. */
        long count(String name) {
            return requireNonNullElse(annotations, List.<Annotation>of()).stream()
                    .filter(one -> name.equals(one.id()))
                    .map(one -> requireNonNullElse(one.title(), ""))
                    .filter(number -> number.matches("[0-9]{1,18}"))
                    .mapToLong(Long::parseLong)
                    .findFirst()
                    .orElse(0);
        }

        /** The codes of a dimension that occur. */
        List<String> codes(String dimension) {
            return keys().filter(key -> dimension.equals(key.id()))
                    .flatMap(key -> requireNonNullElse(key.values(), List.<Value>of()).stream())
                    .map(Value::value)
                    .toList();
        }

        /** First and last period; empty if nothing is available. */
        Optional<Range> periods() {
            return keys().flatMap(key -> Stream.ofNullable(key.timeRange())).findFirst();
        }

        private Stream<Key> keys() {
            return requireNonNullElse(cubeRegions, List.<Region>of()).stream()
                    .flatMap(region ->
                            requireNonNullElse(region.keyValues(), List.<Key>of()).stream());
        }
    }

    record Attachment(@Nullable List<String> dataflows) {}

    record Region(@Nullable List<Key> keyValues) {}

    record Key(String id, @Nullable List<Value> values, @Nullable Range timeRange) {}

    record Value(String value) {}

    record Range(Bound startPeriod, Bound endPeriod) {}

    record Bound(String period) {}

    private static Optional<String> note(@Nullable List<Annotation> notes, String type) {
        return notes(notes, type).findFirst();
    }

    private static Stream<String> notes(@Nullable List<Annotation> notes, String type) {
        return requireNonNullElse(notes, List.<Annotation>of()).stream()
                .filter(one -> type.equals(one.type()) && one.title() != null)
                .map(one -> String.valueOf(one.title()));
    }
}
