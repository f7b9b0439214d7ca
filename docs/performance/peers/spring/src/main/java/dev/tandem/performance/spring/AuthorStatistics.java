package dev.tandem.performance.spring;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;

@Entity
class AuthorStatistics {
    @Id
    String authorId;

    int tripCount;
    BigDecimal distanceKm;
}
