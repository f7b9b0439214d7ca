package dev.tandem.trips.api;

import dev.tandem.platform.web.Example;
import dev.tandem.platform.web.Text;
import dev.tandem.trips.model.photo.Gallery;
import dev.tandem.trips.model.photo.PhotoDetails;
import dev.tandem.trips.model.photo.PlacedPhoto;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/// A photo as a client reads it.
@Serdeable
record PhotoResponse(
        UUID id,

        @Size(min = 1, max = PhotoDetails.MAX_URL)
        @Pattern(regexp = PhotoDetails.STORED_FORM)
        @Example("https://photos.example/pass.jpg")
        String url,

        @Text(max = PhotoDetails.MAX_CAPTION) @Example("The pass")
        String caption,

        @Min(0) @Max(Gallery.MAX_PHOTOS - 1) int position) {

    static PhotoResponse of(PlacedPhoto placed) {
        var details = placed.photo().details();
        return new PhotoResponse(placed.id().value(), details.url(), details.caption(), placed.position());
    }
}
