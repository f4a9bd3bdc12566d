package os.qres.server.openapi;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import jakarta.validation.constraints.NotBlank;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import os.qres.model.Money;

/// The API's records as JSON schemas: shape and constraints as swagger-core reads them, and on top what it does
/// not know of us, which is money, enumerations in lower case, and `@Nullable`.
final class RecordSchemas {
    private static final String REF = "#/components/schemas/";

    private final ObjectMapper names =
            Json31.mapper().copy().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);
    private final ModelConverters converters = new ModelConverters(true);
    private final Map<String, Class<?>> known = new TreeMap<>();
    private final Map<String, Schema<?>> schemas = new TreeMap<>();

    RecordSchemas() {
        converters.addConverter(new ModelResolver(names).openapi31(true));
        converters.addConverter(new OurWords());
    }

    /// All schemas that were referred to so far, by name.
    Map<String, Schema<?>> all() {
        return schemas;
    }

    /// A reference to the schema of `type`, a record or an enumeration, or the schema itself of a plain type.
    Schema<?> of(Class<?> type) {
        Class<?> other = known.getOrDefault(type.getSimpleName(), type);
        if (other != type) {
            throw new IllegalStateException(other + " and " + type + " have one name in the document");
        }
        if (type.isEnum()) {
            define(type.getSimpleName(), type, words(type));
        } else if (type.isRecord() && type != Money.class) {
            if (!known.containsKey(type.getSimpleName())) {
                define(type.getSimpleName(), type, fieldsOf(type));
            }
        } else {
            return converters.resolveAsResolvedSchema(new AnnotatedType(type)).schema;
        }
        return reference(type.getSimpleName());
    }

    /// A reference to a merge patch of the record `type`: each field by itself may be missing.
    Schema<?> patchOf(Class<?> type) {
        String name = type.getSimpleName() + "Patch";
        if (!known.containsKey(name)) {
            Schema<?> patch = fieldsOf(type);
            patch.setRequired(null);
            define(name, type, patch);
        }
        return reference(name);
    }

    static Schema<?> listOf(Schema<?> element) {
        Schema<Object> list = new JsonSchema();
        list.addType("array");
        list.setItems(element);
        return list;
    }

    static Schema<?> reference(String name) {
        return new JsonSchema().$ref(REF + name);
    }

    static String wireName(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }

    static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private void define(String name, Class<?> type, Schema<?> schema) {
        schema.setDescription(RecordWords.of(type));
        known.put(name, type);
        schemas.put(name, schema);
    }

    private static Schema<?> words(Class<?> type) {
        Schema<Object> schema = new JsonSchema();
        schema.addType("string");
        Arrays.stream(type.getEnumConstants())
                .forEach(c -> schema.addEnumItemObject(((Enum<?>) c).name().toLowerCase(Locale.ROOT)));
        return schema;
    }

    /// The schema of the record `type` itself, under no name.
    @SuppressWarnings("rawtypes") // as swagger-core has it
    Schema<?> fieldsOf(Class<?> type) {
        Schema<?> read = converters.read(type).get(type.getSimpleName());
        var fields = new LinkedHashMap<String, Schema>();
        List<String> required = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            String name = wireName(component.getName());
            Schema<?> field = read.getProperties().get(name);
            fields.put(name, isNullable(component) ? orNull(strict(field, component)) : strict(field, component));
            if (!isNullable(component)) {
                required.add(name);
            }
        }
        Schema<?> schema = new JsonSchema().typesItem("object").additionalProperties(false);
        schema.setProperties(fields);
        schema.setRequired(required);
        parts(type).forEach(this::of);
        return schema;
    }

    /// What the annotations mean beyond swagger-core's reading: a whole match, and a text that is not blank.
    private static Schema<?> strict(Schema<?> field, RecordComponent component) {
        if (field.getPattern() != null) {
            field.setPattern("^(?:" + field.getPattern() + ")$");
        }
        if (component.getAccessor().isAnnotationPresent(NotBlank.class)) {
            field.minLength(1).pattern("\\S");
        }
        return field;
    }

    private static Schema<?> orNull(Schema<?> field) {
        if (field.get$ref() != null) {
            return new JsonSchema().anyOf(List.of(field, new JsonSchema().typesItem("null")));
        }
        field.addType("null");
        return field;
    }

    /// The records and enumerations that a record is made of.
    private static Set<Class<?>> parts(Class<?> type) {
        Set<Class<?>> parts = new LinkedHashSet<>();
        for (RecordComponent component : type.getRecordComponents()) {
            parts.add(component.getType());
            if (component.getAnnotatedType() instanceof AnnotatedParameterizedType generic) {
                for (var argument : generic.getAnnotatedActualTypeArguments()) {
                    parts.add((Class<?>) argument.getType());
                }
            }
        }
        parts.removeIf(part -> part == Money.class || !(part.isRecord() || part.isEnum()));
        return parts;
    }

    /// Stops swagger-core from looking into our own kinds of values.
    private final class OurWords implements ModelConverter {
        @Override
        public Schema<?> resolve(AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
            Class<?> raw = names.constructType(type.getType()).getRawClass();
            if (raw == Money.class) {
                return new JsonSchema().typesItem("number").multipleOf(new BigDecimal("0.01"));
            }
            if (raw.isEnum()) {
                return reference(raw.getSimpleName());
            }
            return chain.next().resolve(type, context, chain);
        }
    }
}
