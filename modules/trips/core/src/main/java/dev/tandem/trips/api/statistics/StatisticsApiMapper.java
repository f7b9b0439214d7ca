package dev.tandem.trips.api.statistics;

import dev.tandem.platform.web.ApiMapperConfig;
import dev.tandem.trips.model.Country;
import dev.tandem.trips.model.Distance;
import dev.tandem.trips.model.statistics.AuthorStatistics;
import dev.tandem.trips.model.statistics.TagCount;
import java.math.BigDecimal;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/// Maps statistics to responses.
@Mapper(config = ApiMapperConfig.class)
interface StatisticsApiMapper {
    @Mapping(target = "tripCount", source = "trips")
    @Mapping(target = "distanceKm", source = "metres")
    @Mapping(target = "photoCount", source = "photos")
    @Mapping(target = "lastTripDate", source = "lastStart")
    AuthorStatisticsResponse toResponse(AuthorStatistics statistics);

    @Mapping(target = "name", source = "tag.name")
    @Mapping(target = "tripCount", source = "trips")
    TagResponse toResponse(TagCount use);

    default String toCode(Country country) {
        return country.code();
    }

    default BigDecimal toKilometres(long metres) {
        return Distance.kilometres(metres);
    }
}
