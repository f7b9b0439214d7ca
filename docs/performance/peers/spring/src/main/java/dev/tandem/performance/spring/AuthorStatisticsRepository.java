package dev.tandem.performance.spring;

import java.math.BigDecimal;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface AuthorStatisticsRepository extends JpaRepository<AuthorStatistics, String> {
    @Modifying
    @Query("""
            update AuthorStatistics s set s.tripCount = s.tripCount + 1, s.distanceKm = s.distanceKm + :distanceKm
            where s.authorId = :author""")
    void addTrip(String author, BigDecimal distanceKm);
}
