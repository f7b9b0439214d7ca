package dev.tandem.trips.api.statistics;

import dev.tandem.platform.kernel.QueryBudget;
import dev.tandem.platform.kernel.list.SliceRequest;
import dev.tandem.platform.web.list.ListResponse;
import dev.tandem.trips.service.TripReader;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;

/// Tags over HTTP.
@Controller("/v1/tags")
class TagController {
    private final TripReader reader;
    private final StatisticsApiMapper mapper;

    TagController(TripReader reader, StatisticsApiMapper mapper) {
        this.reader = reader;
        this.mapper = mapper;
    }

    /// Lists the tags of trips that everybody may see, the most used first.
    @Get
    @QueryBudget(2)
    ListResponse<TagResponse> list(SliceRequest slice) {
        return ListResponse.of(reader.tags(slice), mapper::toResponse);
    }
}
