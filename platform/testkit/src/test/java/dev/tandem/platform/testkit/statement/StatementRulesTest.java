package dev.tandem.platform.testkit.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.platform.jdbc.address.Engine;
import dev.tandem.platform.testkit.database.OnBothDatabases;
import dev.tandem.platform.testkit.http.Http;
import dev.tandem.platform.testkit.sample.SampleRows;
import dev.tandem.platform.testkit.sample.TransactionKinds;
import dev.tandem.platform.testkit.sample.api.RouteTask;
import dev.tandem.platform.testkit.sample.jdbc.RuleBreakingAdapter;
import io.micronaut.data.exceptions.DataAccessException;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// Each statement rule is broken once by the module `sample`.
@OnBothDatabases
class StatementRulesTest {
    private final Http http;
    private final RouteTask errand;
    private final RuleBreakingAdapter samples;
    private final TransactionKinds useCases;
    private final Violations violations;

    StatementRulesTest(
            Http http,
            RouteTask errand,
            RuleBreakingAdapter samples,
            TransactionKinds useCases,
            Violations violations) {
        this.http = http;
        this.errand = errand;
        this.samples = samples;
        this.useCases = useCases;
        this.violations = violations;
    }

    @Test
    void refusesTheTableOfAnotherModule() {
        errand.set(samples::readOtherModule);

        assertThatThrownBy(() -> http.get("/test/free/1")).isInstanceOf(AssertionError.class);
        assertThat(onlyViolation())
                .startsWith("the module sample touches the table other, which belongs to other")
                .contains("    select count(*) from \"other\"\n")
                .contains("  route: GET /test/free/{id}\n")
                .contains("  from: RuleBreakingAdapter.execute(RuleBreakingAdapter.java:")
                .contains(" < RouteTaskController.runFreely(RouteTaskController.java:")
                .contains("docs/adr/0003");
    }

    @Test
    void refusesAForeignTableOutsideOfARequest() {
        samples.readOtherModule();

        assertThat(onlyViolation()).contains("  route: no route\n").contains("StatementRulesTest.java:");
    }

    @Test
    void ignoresTheStatementsOfTests(SampleRows rows) {
        errand.set(() -> rows.count() + rows.count() + rows.count());

        http.get("/test/frugal/1");
        assertThat(violations.take()).isEmpty();
    }

    @Test
    void refusesOneStatementMoreThanTheBudget() {
        errand.set(() -> samples.count() && samples.find(1) && samples.readOtherModule());

        assertThatThrownBy(() -> http.get("/test/frugal/1")).hasMessageContaining("runs 3 statements");
        assertThat(violations.take())
                .extracting(Throwable::getMessage)
                .filteredOn(message -> message.startsWith("GET /test/frugal/{id} runs 3 statements"))
                .singleElement()
                .asString()
                .contains("@QueryBudget is 2")
                .contains("    1. select count(*) from sample\n")
                .contains("    3. select count(*) from \"other\"\n")
                .contains("  the last one from: RuleBreakingAdapter.execute(RuleBreakingAdapter.java:");
    }

    @Test
    void refusesTooManyInAnAdvisedMethod() {
        errand.set(() -> samples.count() && samples.find(1));

        assertThatThrownBy(() -> http.get("/test/advised/1")).hasMessageContaining("runs 2 statements");
        assertThat(onlyViolation()).contains(" < RouteTaskController.runAdvised(RouteTaskController.java:");
    }

    @Test
    void allowsAsManyStatementsAsTheBudget() {
        errand.set(() -> samples.count() && samples.find(1, 2));

        assertThat(http.get("/test/frugal/1").status()).isEqualTo(200);
        assertThat(http.get("/test/frugal/1").status()).isEqualTo(200);
    }

    @Test
    void refusesTheSameStatementAgain() {
        errand.set(() -> samples.find(1, 2) && samples.find(3) && samples.find(4));

        assertThatThrownBy(() -> http.get("/test/free/1")).hasMessageContaining("N+1");
        assertThat(onlyViolation())
                .startsWith("GET /test/free/{id} runs the same statement again")
                .contains("    select * from sample_note where place in (?)\n")
                .contains("  from: RuleBreakingAdapter.find(RuleBreakingAdapter.java:");
    }

    @Test
    void refusesARepetitionAcrossTransactions() {
        errand.set(() -> {
            useCases.read(samples::count);
            return useCases.read(samples::count);
        });

        assertThatThrownBy(() -> http.get("/test/free/1")).hasMessageContaining("N+1");
        assertThat(violations.take()).hasSize(1);
    }

    @Test
    void countsABatchAsOneStatement() {
        errand.set(() -> {
            samples.addTwice();
            return samples.count();
        });

        assertThat(http.get("/test/frugal/1").status()).isEqualTo(200);
    }

    @Test
    void ignoresAttemptsThatAreRepeated(Engine engine) {
        var attempts = new AtomicInteger();
        errand.set(() -> useCases.write(() -> {
            samples.find(1);
            samples.count();
            return failFirst(attempts, engine);
        }));

        assertThat(http.get("/test/frugal/1").status()).isEqualTo(200);
        assertThat(attempts).hasValue(3);
    }

    @Test
    void countsWhatRanBeforeTheAttempt(Engine engine) {
        var attempts = new AtomicInteger();
        errand.set(() -> samples.count()
                && useCases.read(() -> {
                    samples.count();
                    return failFirst(attempts, engine) > 0;
                }));

        assertThatThrownBy(() -> http.get("/test/free/1")).hasMessageContaining("N+1");
        assertThat(violations.take()).hasSize(3);
    }

    @Test
    void countsEachRequestByItself() {
        var both = new CyclicBarrier(2);
        errand.set(() -> {
            samples.count();
            both.await();
            return samples.find(1);
        });

        var one = CompletableFuture.supplyAsync(() -> http.get("/test/frugal/1"));
        var other = CompletableFuture.supplyAsync(() -> http.get("/test/frugal/2"));

        assertThat(List.of(one.join().status(), other.join().status())).containsOnly(200);
    }

    private static int failFirst(AtomicInteger attempts, Engine engine) {
        if (attempts.incrementAndGet() < 3) {
            throw new DataAccessException(
                    "as Micronaut Data would say",
                    engine == Engine.SQLITE
                            ? new SQLException("busy", null, 5)
                            : new SQLException("deadlock", "40P01"));
        }
        return attempts.get();
    }

    private String onlyViolation() {
        var all = violations.take();
        assertThat(all).hasSize(1);
        return String.valueOf(all.getFirst().getMessage());
    }
}
