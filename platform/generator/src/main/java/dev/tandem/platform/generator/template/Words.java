package dev.tandem.platform.generator.template;

import dev.tandem.platform.generator.wanted.Aggregate;
import dev.tandem.platform.generator.wanted.Name;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// The names of the template and what stands for them. They are marked first and replaced last,
/// so that names of fields are not taken for them.
final class Words {
    private static final char FIRST_MARK = '\uE000';
    private static final List<String> LAYERS = List.of("api", "jdbc", "model", "repository", "service");
    private static final String MODULE = "template";

    private final SequencedMap<String, String> names = new LinkedHashMap<>();
    private final List<String> originals;

    Words(Aggregate aggregate) {
        for (var layer : LAYERS) {
            var place = aggregate.module() + "." + layer
                    + (aggregate.subpackage().isEmpty() ? "" : "." + aggregate.subpackage());
            names.put("tandem." + MODULE + "." + layer, "tandem." + place);
            names.put("tandem/" + MODULE + "/" + layer, "tandem/" + place.replace('.', '/'));
        }
        if (aggregate.parent() == null) {
            put(Template.AGGREGATE, aggregate.name(), aggregate.plural());
        } else {
            put(Template.CHILD, aggregate.name(), aggregate.plural());
            put(Template.AGGREGATE, aggregate.parent(), aggregate.parent().plural());
        }
        names.put(MODULE, aggregate.module());
        originals = List.copyOf(names.keySet());
    }

    /// Longer forms come first.
    private void put(Name old, Name name, Name plural) {
        names.put(old.plural().camel(), plural.camel());
        names.put(old.plural().pascal(), plural.pascal());
        names.put(old.plural().kebab(), plural.kebab());
        names.put(old.plural().prose(), plural.prose());
        names.put(old.plural().sentence(), plural.sentence());
        names.put("a " + old.prose(), name.article() + " " + name.prose());
        names.put("A " + old.prose(), Name.of(name.article()).sentence() + " " + name.prose());
        names.put("a" + old.pascal(), name.article() + name.pascal());
        names.put(old.camel(), name.camel());
        names.put(old.pascal(), name.pascal());
        names.put(old.snake(), name.snake());
        names.put(old.kebab(), name.kebab());
        names.put(old.prose(), name.prose());
    }

    String marked(String text) {
        var marked = text;
        for (var i = 0; i < originals.size(); i++) {
            marked = marked.replace(originals.get(i), mark(i));
        }
        return marked;
    }

    String of(String marked) {
        var text = marked;
        for (var i = 0; i < originals.size(); i++) {
            text = text.replace(mark(i), names.get(originals.get(i)));
        }
        return text;
    }

    String replaced(String text) {
        return of(marked(text));
    }

    private static String mark(int number) {
        return String.valueOf((char) (FIRST_MARK + number));
    }
}
