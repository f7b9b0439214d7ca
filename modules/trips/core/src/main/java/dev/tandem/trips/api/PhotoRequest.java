package dev.tandem.trips.api;

import dev.tandem.platform.web.Example;
import dev.tandem.platform.web.Text;
import dev.tandem.trips.model.photo.PhotoDetails;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/// A photo as the trip's author sends it.
@Serdeable
record PhotoRequest(
        @NotNull
        @Text(min = 1, max = PhotoDetails.MAX_URL)
        @Pattern(regexp = PhotoDetails.FORM, message = PhotoDetails.RULE)
        @Example("https://photos.example/pass.jpg")
        String url,

        @Nullable @Text(max = PhotoDetails.MAX_CAPTION) @Example("The pass")
        String caption) {}
