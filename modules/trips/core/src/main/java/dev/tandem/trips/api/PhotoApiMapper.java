package dev.tandem.trips.api;

import dev.tandem.platform.kernel.Id;
import dev.tandem.platform.web.ApiMapperConfig;
import dev.tandem.trips.model.photo.Photo;
import dev.tandem.trips.model.photo.PhotoDetails;
import dev.tandem.trips.model.photo.PhotoId;
import java.util.List;
import java.util.UUID;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/// Maps photos of requests to the domain and back.
@Mapper(config = ApiMapperConfig.class)
interface PhotoApiMapper {
    default PhotoDetails toDetails(PhotoRequest request) {
        var caption = request.caption();
        return new PhotoDetails(request.url(), caption == null ? "" : caption);
    }

    @Mapping(target = ".", source = "details")
    PhotoRequest toRequest(Photo photo);

    List<PhotoId> toIds(List<UUID> ids);

    default PhotoId toId(UUID id) {
        return new PhotoId(id);
    }

    default UUID toUuid(Id id) {
        return id.value();
    }
}
