package dev.tandem.performance.spring;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Type;
import org.hibernate.type.SqlTypes;

@Entity
class Trip {
    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    String id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "author_id")
    Account author;

    @Column(name = "author_id", insertable = false, updatable = false)
    String authorId;

    String title;
    String description;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    Status status;

    @JdbcTypeCode(SqlTypes.JSON)
    List<String> countries;

    BigDecimal distanceKm;

    @Type(Moment.class)
    LocalDateTime createdAt;

    @Type(Moment.class)
    LocalDateTime updatedAt;

    @Type(Moment.class)
    LocalDateTime deletedAt;

    @OneToMany(mappedBy = "trip", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    Set<TripPhoto> photos = new LinkedHashSet<>();

    @ManyToMany
    @OrderBy("name")
    @JoinTable(
            name = "trip_tag",
            joinColumns = @JoinColumn(name = "trip_id"),
            inverseJoinColumns = @JoinColumn(name = "tag_id"))
    Set<Tag> tags = new LinkedHashSet<>();

    void addPhoto(String url) {
        TripPhoto photo = new TripPhoto();
        photo.trip = this;
        photo.position = photos.size();
        photo.url = url;
        photos.add(photo);
    }
}
