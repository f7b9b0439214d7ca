package dev.tandem.platform.web;

import dev.tandem.platform.kernel.list.Slice;
import dev.tandem.platform.kernel.list.SliceRequest;
import dev.tandem.platform.web.list.ListResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;

@Controller("/test/other-things")
class OtherThingController {

    @Get
    ListResponse<String> list(SliceRequest request) {
        return ListResponse.of(Slice.<String>empty(request), String::toString);
    }
}
