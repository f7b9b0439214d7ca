package dev.tandem.platform.web.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;
import java.math.BigDecimal;

/// Parses JSON within bounds. Deeper nesting, longer names, or larger numbers are syntax
/// errors.
final class BoundedParser extends JsonParserDelegate {
    private static final int DEEPEST = 64;
    private static final int LONGEST_NUMBER = 500;
    private static final int LONGEST_NAME = 500;
    private static final int MOST_PLACES = 500;

    /// Names are not interned, since clients choose them.
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(LONGEST_NUMBER)
                    .maxNameLength(LONGEST_NAME)
                    .build())
            .build();

    private BoundedParser(JsonParser parser) {
        super(parser);
    }

    static JsonParser of(byte[] bytes) throws IOException {
        return new BoundedParser(JSON.createParser(bytes));
    }

    @Override
    public BigDecimal getDecimalValue() throws IOException {
        try {
            var number = super.getDecimalValue();
            if (Math.abs((long) number.scale()) <= MOST_PLACES) {
                return number;
            }
        } catch (NumberFormatException | ArithmeticException e) {
            throw new JsonParseException(this, "a number without end", e);
        }
        throw new JsonParseException(this, "a number without end");
    }
}
