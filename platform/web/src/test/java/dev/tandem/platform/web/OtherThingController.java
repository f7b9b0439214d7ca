package dev.tandem.platform.web;

import dev.tandem.platform.kernel.Slice;
import dev.tandem.platform.kernel.SliceRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.util.List;

@Controller("/test/other-things")
class OtherThingController {

    @Get
    ListResponse<String> list(SliceRequest request) {
        return ListResponse.of(new Slice<String>(List.of(), null), String::toString);
    }
}
