package dev.tandem.platform.generator.template;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.ImportOrderer;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.RemoveUnusedImports;
import java.util.ArrayList;
import java.util.List;

/// Formats Java as the build demands it.
final class JavaText {
    private static final Formatter FORMATTER = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .build());
    private static final int COMMENT_WIDTH = 100;

    private JavaText() {}

    /// Unused imports go, and comments are wrapped where other names have made them longer.
    static String formatted(String source) {
        try {
            var sorted = ImportOrderer.reorderImports(wrapped(source), JavaFormatterOptions.Style.PALANTIR);
            return FORMATTER.formatSource(RemoveUnusedImports.removeUnusedImports(sorted));
        } catch (FormatterException e) {
            throw new IllegalStateException("the template gave no Java:\n" + source, e);
        }
    }

    private static String wrapped(String source) {
        var written = new ArrayList<String>();
        var paragraph = new ArrayList<String>();
        for (var line : source.split("\n", -1)) {
            var isText = line.strip().startsWith("/// ");
            if (!isText || line.strip().startsWith("/// @")) {
                written.addAll(wrapped(paragraph));
                paragraph.clear();
            }
            (isText ? paragraph : written).add(line);
        }
        return String.join("\n", written);
    }

    /// The paragraph itself, unless a line of it is too long.
    private static List<String> wrapped(List<String> paragraph) {
        if (paragraph.stream().allMatch(line -> line.length() <= COMMENT_WIDTH)) {
            return paragraph;
        }
        var indent = paragraph.getFirst().substring(0, paragraph.getFirst().indexOf('/')) + "///";
        var lines = new ArrayList<String>();
        var line = new StringBuilder(indent);
        for (var text : paragraph) {
            for (var word : text.strip().substring(4).split(" ", -1)) {
                if (line.length() + 1 + word.length() > COMMENT_WIDTH) {
                    lines.add(line.toString());
                    line = new StringBuilder(indent);
                }
                line.append(' ').append(word);
            }
        }
        lines.add(line.toString());
        return lines;
    }
}
