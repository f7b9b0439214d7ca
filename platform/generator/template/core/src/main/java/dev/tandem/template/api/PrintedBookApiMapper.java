package dev.tandem.template.api;

import dev.tandem.platform.web.ApiMapperConfig;
import dev.tandem.template.model.PrintedBook;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/// Maps requests to the domain, and printed books to responses.
@Mapper(config = ApiMapperConfig.class)
interface PrintedBookApiMapper {
    PrintedBook.Details toDetails(PrintedBookRequest request);

    @Mapping(target = ".", source = "details")
    PrintedBookRequest toRequest(PrintedBook printedBook);

    @Mapping(target = ".", source = "details")
    @Mapping(target = ".", source = "lifecycle")
    PrintedBookResponse toResponse(PrintedBook printedBook);
}
