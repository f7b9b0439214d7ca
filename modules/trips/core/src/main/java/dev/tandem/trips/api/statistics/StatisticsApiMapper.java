package dev.tandem.trips.api.statistics;

import dev.tandem.platform.web.ApiMapperConfig;
import dev.tandem.trips.model.statistics.AuthorStatistics;
import dev.tandem.trips.model.statistics.TagCount;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/// Maps statistics to responses.
@Mapper(config = ApiMapperConfig.class)
interface StatisticsApiMapper {
    @Mapping(target = "tripCount", source = "trips")
    @Mapping(target = "distanceKm", source = "distance")
    @Mapping(target = "photoCount", source = "photos")
    @Mapping(target = "lastTripDate", source = "lastStart")
    AuthorStatisticsResponse toResponse(AuthorStatistics statistics);

    @Mapping(target = "name", source = "tag")
    @Mapping(target = "tripCount", source = "trips")
    TagResponse toResponse(TagCount use);
}
