package dev.tandem.architecture.mixin;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.FieldModel;
import java.lang.classfile.constantpool.StringEntry;
import java.net.URI;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The string constants of a class, by their names. ArchUnit does not provide their values.
final class StringConstants {
    private StringConstants() {}

    static Map<String, String> of(JavaClass type) {
        return type.getSource().map(Source::getUri).stream()
                .flatMap(file -> ClassFile.of().parse(bytes(file)).fields().stream())
                .flatMap(StringConstants::text)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Stream<Map.Entry<String, String>> text(FieldModel field) {
        return field.findAttribute(Attributes.constantValue()).stream()
                .flatMap(value -> value.constant() instanceof StringEntry text
                        ? Stream.of(Map.entry(field.fieldName().stringValue(), text.stringValue()))
                        : Stream.empty());
    }

    private static byte[] bytes(URI file) {
        try (var in = file.toURL().openStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
