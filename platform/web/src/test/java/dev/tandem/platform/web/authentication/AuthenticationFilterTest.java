package dev.tandem.platform.web.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.platform.kernel.failure.Unauthenticated;
import dev.tandem.platform.web.WebTest;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.security.Principal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AuthenticationFilterTest extends WebTest {
    @Test
    void findsOutWhoSendsARequest() {
        assertThat(http.get("/test/whoami").body()).isEqualTo("nobody");
        assertThat(http.with("X-Test-Name", "ada").get("/test/whoami").body()).isEqualTo("ada");
    }

    @Test
    void refusesBadCredentialsWhereTheyAreRead() {
        var stranger = http.with("X-Test-Name", "stranger");

        var refused = stranger.get("/test/whoami");

        assertProblem(refused, 401, "test.stranger");
        assertThat(refused.header("WWW-Authenticate")).contains("Bearer");
        assertThat(refused.header("X-Request-Id")).isPresent();
    }

    @Test
    void ignoresCredentialsOnOtherRoutes() {
        var stranger = http.with("X-Test-Name", "stranger");

        assertThat(stranger.get("/test/things").status()).isEqualTo(200);
        assertProblem(stranger.get("/nowhere"), 404, "request.not-found");
    }

    @Singleton
    @Requires(env = "test")
    static final class ByName implements Authenticator {
        @Override
        public boolean showsCredentials(HttpRequest<?> request) {
            return request.getHeaders().contains("X-Test-Name");
        }

        @Override
        public Optional<? extends Principal> authenticate(HttpRequest<?> request) {
            assertThat(Thread.currentThread().isVirtual()).isTrue();
            return request.getHeaders().getFirst("X-Test-Name").map(ByName::principal);
        }

        private static Principal principal(String name) {
            if (name.equals("stranger")) {
                throw new Unauthenticated("test.stranger", "x") {};
            }
            return () -> name;
        }
    }
}
