package dev.tandem.trips.model.photo;

import dev.tandem.platform.kernel.aggregate.ThingNotFound;
import dev.tandem.platform.kernel.failure.Invalid;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The photos of a trip in their order, without gaps.
public record Gallery(List<Photo> photos) {
    public static final int MAX_PHOTOS = 20;
    public static final Gallery EMPTY = new Gallery(List.of());

    public Gallery {
        photos = List.copyOf(photos);
        if (photos.size() > MAX_PHOTOS) {
            throw new Invalid("photos", "must be at most " + MAX_PHOTOS);
        }
    }

    public int size() {
        return photos.size();
    }

    /// Returns a gallery of these photos. A photo with the URL of an old photo keeps the id of
    /// the old one.
    public Gallery withPhotos(List<PhotoDetails> wanted) {
        var unused = new ArrayList<>(photos);
        return new Gallery(
                wanted.stream().map(details -> reusedOrNew(details, unused)).toList());
    }

    private static Photo reusedOrNew(PhotoDetails details, List<Photo> unused) {
        var match = unused.stream()
                .filter(photo -> photo.details().url().equals(details.url()))
                .findFirst();
        match.ifPresent(unused::remove);
        return match.map(photo -> new Photo(photo.id(), details)).orElseGet(() -> Photo.of(details));
    }

    public List<PlacedPhoto> placed() {
        return IntStream.range(0, size())
                .mapToObj(position -> new PlacedPhoto(photos.get(position), position))
                .toList();
    }

    public PlacedPhoto find(PhotoId id) {
        return placed().stream()
                .filter(photo -> photo.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ThingNotFound(id));
    }

    public Gallery with(Photo photo) {
        return new Gallery(Stream.concat(photos.stream(), Stream.of(photo)).toList());
    }

    public Gallery without(PhotoId id) {
        var others = photos.stream().filter(photo -> !photo.id().equals(id)).toList();
        if (others.size() == photos.size()) {
            throw new ThingNotFound(id);
        }
        return new Gallery(others);
    }

    /// Returns the photos in the order of these ids, which must be those of all photos, each
    /// once.
    public Gallery ordered(List<PhotoId> ids) {
        var byId = photos.stream().collect(Collectors.toMap(Photo::id, Function.identity()));
        if (ids.size() != photos.size() || !byId.keySet().equals(Set.copyOf(ids))) {
            throw new Invalid("photoIds", "must be the ids of all photos of the trip, each once");
        }
        return new Gallery(ids.stream().map(byId::get).toList());
    }
}
