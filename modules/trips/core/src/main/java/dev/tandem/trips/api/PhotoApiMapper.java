package dev.tandem.trips.api;

import dev.tandem.platform.web.ApiMapperConfig;
import dev.tandem.trips.model.photo.Caption;
import dev.tandem.trips.model.photo.Gallery;
import dev.tandem.trips.model.photo.Photo;
import dev.tandem.trips.model.photo.PhotoDetails;
import dev.tandem.trips.model.photo.PlacedPhoto;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.NullValueMappingStrategy;

/// Maps photos of requests to the domain and back.
@Mapper(config = ApiMapperConfig.class, nullValueIterableMappingStrategy = NullValueMappingStrategy.RETURN_DEFAULT)
interface PhotoApiMapper {
    List<PhotoDetails> toDetails(@Nullable List<PhotoRequest> requests);

    default PhotoDetails toDetails(PhotoRequest request) {
        var caption = request.caption();
        return new PhotoDetails(request.url(), caption == null ? Caption.NONE : caption);
    }

    @Mapping(target = ".", source = "details")
    PhotoRequest toRequest(Photo photo);

    default List<PhotoResponse> toResponses(Gallery gallery) {
        return toResponses(gallery.placed());
    }

    List<PhotoResponse> toResponses(List<PlacedPhoto> photos);

    @Mapping(target = ".", source = "photo")
    @Mapping(target = ".", source = "photo.details")
    PhotoResponse toResponse(PlacedPhoto placed);
}
