package dev.tandem.trips.model.photo;

import static dev.tandem.trips.model.InvalidFields.refuses;
import static dev.tandem.trips.model.TripFixtures.gallery;
import static dev.tandem.trips.model.TripFixtures.photo;
import static dev.tandem.trips.model.TripFixtures.photos;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.platform.kernel.failure.NotFound;
import java.util.List;
import org.junit.jupiter.api.Test;

class GalleryTest {
    private final Gallery three = gallery(3);
    private final PhotoId first = three.photos().get(0).id();
    private final PhotoId second = three.photos().get(1).id();
    private final PhotoId third = three.photos().get(2).id();

    @Test
    void addsAPhotoAfterTheOthers() {
        var photo = Photo.of(photo("https://photos.example/new.jpg", ""));

        assertThat(three.with(photo).photos().getLast()).isEqualTo(photo);
        assertThat(three.with(photo).size()).isEqualTo(4);
    }

    @Test
    void closesTheGapOfADeletedPhoto() {
        assertThat(ids(three.without(second))).containsExactly(first, third);
        assertThatThrownBy(() -> three.without(PhotoId.next()))
                .isInstanceOfSatisfying(
                        NotFound.class, failure -> assertThat(failure.code()).isEqualTo("trips.photo-not-found"));
    }

    @Test
    void acceptsAnOrderOfAllPhotosOnly() {
        assertThat(ids(three.ordered(List.of(third, first, second)))).containsExactly(third, first, second);
        refuses(() -> three.ordered(List.of(third, first)), "photoIds");
        refuses(() -> three.ordered(List.of(third, first, first)), "photoIds");
        refuses(() -> three.ordered(List.of(third, first, PhotoId.next())), "photoIds");
        refuses(() -> three.ordered(List.of(third, first, second, second)), "photoIds");
        assertThat(Gallery.EMPTY.ordered(List.of())).isEqualTo(Gallery.EMPTY);
    }

    @Test
    void keepsTheIdsOfPhotosThatStay() {
        var reversed = three.withPhotos(photos(3).reversed());
        var captioned =
                three.withPhotos(List.of(new PhotoDetails(photos(3).get(1).url(), new Caption("other words"))));
        var twice = three.withPhotos(List.of(photos(3).get(0), photos(3).get(0)));

        assertThat(ids(reversed)).containsExactly(third, second, first);
        assertThat(captioned.photos())
                .containsExactly(
                        new Photo(second, new PhotoDetails(photos(3).get(1).url(), new Caption("other words"))));
        assertThat(ids(twice).getFirst()).isEqualTo(first);
        assertThat(ids(twice)).doesNotHaveDuplicates();
    }

    @Test
    void refusesTooManyPhotosAndOtherSchemes() {
        refuses(() -> gallery(21), "photos");
        refuses(() -> new PhotoUrl("javascript:alert(1)"), "");
        refuses(() -> new Caption("x".repeat(501)), "");
        assertThat(gallery(20).size()).isEqualTo(20);
    }

    private static List<PhotoId> ids(Gallery gallery) {
        return gallery.photos().stream().map(Photo::id).toList();
    }
}
