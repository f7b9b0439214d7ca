package dev.tandem.platform.web.list;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;

/// Takes lists within lists.
@Controller("/test/shelves")
class NestedListController {
    @Post
    int count(@Body Shelf shelf) {
        return shelf.boxes().size();
    }

    @Serdeable
    record Shelf(@Size(min = 1, max = 7) List<Box> boxes, Map<String, String> labels) {}

    @Serdeable
    record Box(List<Part> parts) {}

    @Serdeable
    record Part(@Min(1) int size) {}
}
