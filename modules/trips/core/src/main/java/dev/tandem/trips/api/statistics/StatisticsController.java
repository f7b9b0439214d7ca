package dev.tandem.trips.api.statistics;

import dev.tandem.identity.AccountId;
import dev.tandem.platform.kernel.QueryBudget;
import dev.tandem.trips.service.TripReader;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;

/// The statistics of one account's trips over HTTP.
@Controller("/v1/accounts/{id}/statistics")
class StatisticsController {
    private final TripReader reader;
    private final StatisticsApiMapper mapper;

    StatisticsController(TripReader reader, StatisticsApiMapper mapper) {
        this.reader = reader;
        this.mapper = mapper;
    }

    /// Adds up the trips of an account that everybody may see.
    @Get
    @QueryBudget(2)
    AuthorStatisticsResponse getAccountStatistics(AccountId id) {
        return mapper.toResponse(reader.statistics(id));
    }
}
