package dev.tandem.performance.spring;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface AccountRepository extends JpaRepository<Account, String> {
    Optional<Account> findByIdAndDeletedAtIsNull(String id);
}
