package dev.tandem.performance.spring;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDateTime;
import org.hibernate.annotations.Type;

@Entity
class Account {
    @Id
    String id;

    String email;
    String username;
    String fullName;

    @Type(Moment.class)
    LocalDateTime createdAt;

    @Type(Moment.class)
    LocalDateTime updatedAt;

    @Type(Moment.class)
    LocalDateTime deletedAt;
}
