package dev.tandem.platform.generator.template;

import dev.tandem.platform.generator.wanted.Field;
import dev.tandem.platform.generator.wanted.FieldType;
import dev.tandem.platform.generator.wanted.Name;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Replaces the lines on the fields of the template by lines on other fields.
///
/// Lines that follow each other and name fields of the template are a *run*: the components of
/// a record, for example. A line on one field goes on to the line on which its brackets are
/// closed. For each wanted field, the run gets the lines on the field of the template that has
/// the same type.
final class FieldLines {
    private static final List<Name> TEMPLATE_FIELDS = Arrays.stream(FieldType.values())
            .flatMap(type -> Stream.of(type.template(false), type.template(true)))
            .toList();
    private static final Pattern QUOTED = Pattern.compile("\"(?:\\\\.|[^\"\\\\])*\"|'(?:\\\\.|[^'\\\\])*'");

    private static final Pattern CONSTANTS = Pattern.compile("(?<all>\\b(?:NOVEL|SEWN),\\s+[A-Z]+,\\s+[A-Z]+)"
            + "|\"(?<word>novel|sewn|atlas|spiral)\"|\\b(?:NOVEL|SEWN|ATLAS|SPIRAL)\\b");

    private final List<Field> wanted;
    private final List<String> lines;
    private final List<String> written = new ArrayList<>();
    private int next;

    private FieldLines(String text, List<Field> wanted) {
        this.wanted = wanted;
        this.lines = List.of(text.split("\n", -1));
    }

    static String replaced(String text, List<Field> wanted) {
        var replacing = new FieldLines(text, wanted);
        while (replacing.next < replacing.lines.size()) {
            replacing.step();
        }
        return String.join("\n", replacing.written);
    }

    private void step() {
        if (fieldAt(next).isEmpty()) {
            written.add(lines.get(next));
            next++;
        } else {
            writeRun(readRun());
        }
    }

    private Run readRun() {
        var run = new Run(new LinkedHashMap<>(), false, false, "");
        var field = fieldAt(next);
        while (field.isPresent()) {
            run = run.with(field.get(), readChunk());
            if (!run.tail().isEmpty()) {
                return run;
            }
            var following = next;
            while (following < lines.size() - 1 && lines.get(following).isBlank()) {
                following++;
            }
            field = fieldAt(following);
            if (field.isPresent() && following > next) {
                run = run.spaced();
                next = following;
            }
        }
        return run;
    }

    /// The field that a line is about. An annotation belongs to the line below.
    private Optional<Name> fieldAt(int line) {
        if (line >= lines.size()) {
            return Optional.empty();
        }
        var text = lines.get(line);
        var named = TEMPLATE_FIELDS.stream()
                .filter(field -> names(field).matcher(text).find())
                .toList();
        if (named.size() > 1) {
            throw new IllegalStateException("a line of the template has two fields: " + text);
        }
        return named.isEmpty() && text.strip().startsWith("@Text")
                ? fieldAt(line + 1)
                : named.stream().findFirst();
    }

    private static Pattern names(Name field) {
        return Pattern.compile("(?<![A-Za-z0-9])(?:%s|%s|%s)(?![A-Za-z0-9])|(?<=_)%s(?![A-Za-z0-9])"
                .formatted(field.camel(), field.pascal(), field.snake(), field.snake()));
    }

    /// Reads lines until all brackets are closed. What closes a bracket that was opened before is
    /// the tail of the run.
    private Chunk readChunk() {
        var text = new ArrayList<String>();
        var depth = 0;
        do {
            var line = lines.get(next);
            var unquoted = unquoted(line);
            next++;
            for (var at = 0; at < line.length(); at++) {
                depth += depth(unquoted.charAt(at));
                if (depth < 0) {
                    text.add(line.substring(0, at));
                    return new Chunk(String.join("\n", text), line.substring(at));
                }
            }
            text.add(line);
        } while (depth > 0 || text.getLast().strip().startsWith("@Text"));
        return new Chunk(String.join("\n", text), "");
    }

    /// The line with spaces in place of what is quoted.
    private static String unquoted(String line) {
        return QUOTED.matcher(line)
                .replaceAll(quoted -> " ".repeat(quoted.group().length()));
    }

    private static int depth(char character) {
        return switch (character) {
            case '(', '[', '{' -> 1;
            case ')', ']', '}' -> -1;
            default -> 0;
        };
    }

    private void writeRun(Run run) {
        var pieces = wanted.stream()
                .filter(field -> run.chunks().containsKey(field.template()))
                .map(field -> copied(String.join("\n", chunks(run, field)), field))
                .map(text -> run.hasCommas() ? text.replaceFirst(",$", "") : text)
                .toList();
        var separator = (run.hasCommas() ? "," : "") + (run.isSpaced() ? "\n\n" : "\n");
        var end = (run.hasCommas() && run.endsWithComma() && !pieces.isEmpty() ? "," : "") + run.tail();
        if (!pieces.isEmpty()) {
            written.add(String.join(separator, pieces) + end);
        } else if (!end.isEmpty()) {
            written.add(written.removeLast() + end);
        }
    }

    private static List<String> chunks(Run run, Field field) {
        return run.chunks().getOrDefault(field.template(), List.of());
    }

    private static String copied(String text, Field field) {
        var from = field.template();
        var to = field.name();
        var named = text.replaceAll("(?<![A-Za-z0-9])" + from.camel() + "(?![A-Za-z0-9])", to.camel())
                .replaceAll("(?<![A-Za-z0-9])" + from.pascal() + "(?![A-Za-z0-9])", to.pascal())
                .replaceAll("(?<![A-Za-z0-9])" + from.snake() + "(?![A-Za-z0-9])", to.snake());
        return switch (field.type()) {
            case TEXT -> named.replaceAll("\\b(200|1000)\\b", String.valueOf(field.size()));
            case ENUM -> constants(named, field.constants());
            default -> named;
        };
    }

    /// The template names all constants, or the first and the last of them. They are replaced
    /// in one pass, since new constants may be called like those of the template.
    private static String constants(String text, List<String> constants) {
        var first = constants.getFirst();
        var last = constants.getLast();
        return CONSTANTS.matcher(text).replaceAll(found -> {
            if (found.group("all") != null) {
                return String.join(", ", constants);
            }
            if (found.group("word") != null) {
                return '"' + (found.group("word").matches("novel|sewn") ? first : last).toLowerCase(Locale.ROOT) + '"';
            }
            return found.group().matches("NOVEL|SEWN") ? first : last;
        });
    }

    /// The lines on one field.
    private record Chunk(String text, String tail) {}

    private record Run(
            Map<Name, List<String>> chunks, boolean hasCommas, boolean isSpaced, String tail, boolean endsWithComma) {
        Run(Map<Name, List<String>> chunks, boolean hasCommas, boolean isSpaced, String tail) {
            this(chunks, hasCommas, isSpaced, tail, false);
        }

        Run with(Name field, Chunk chunk) {
            chunks.computeIfAbsent(field, unknown -> new ArrayList<>()).add(chunk.text());
            var comma = chunk.text().endsWith(",");
            return new Run(chunks, hasCommas || comma, isSpaced, chunk.tail(), comma);
        }

        Run spaced() {
            return new Run(chunks, hasCommas, true, tail, endsWithComma);
        }
    }
}
