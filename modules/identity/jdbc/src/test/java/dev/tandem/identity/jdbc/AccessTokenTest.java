package dev.tandem.identity.jdbc;

import static dev.tandem.identity.jdbc.AccountClient.isSignedIn;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import dev.tandem.identity.model.Session;
import dev.tandem.platform.testkit.TestClock;
import dev.tandem.platform.testkit.database.OnBothDatabases;
import dev.tandem.platform.testkit.http.Http;
import dev.tandem.platform.web.ServerKey;
import java.text.ParseException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@OnBothDatabases
class AccessTokenTest {
    private final AccountClient people;
    private final ServerKey key;
    private final TestClock clock;

    AccessTokenTest(Http http, ServerKey key, TestClock clock) {
        this.people = new AccountClient(http);
        this.key = key;
        this.clock = clock;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "a.b.c", "eyJhbGciOiJub25lIn0.e30.", "%F0"})
    void refusesTextsThatAreNoTokens(String token) {
        assertThat(isSignedIn(people.withToken(token))).isFalse();
    }

    @Test
    void acceptsTheSchemeInSmallLetters() throws Exception {
        var client = people.http().with("Authorization", "bearer " + signed(validClaims()));

        assertThat(isSignedIn(client)).isTrue();
    }

    @Test
    void namesItsIssuerAccountAndSession() throws Exception {
        var id = people.signUp("ada");
        var claims = claims(people.signIn("ada", AccountClient.PASSWORD).json().get("access_token"));

        assertThat(claims.getClaims()).containsOnlyKeys("iss", "aud", "sub", "sid", "iat", "nbf", "exp");
        assertThat(claims.getIssuer()).isEqualTo("tandem");
        assertThat(claims.getAudience()).containsExactly("tandem");
        assertThat(claims.getSubject()).isEqualTo(id);
        var now = TestClock.START.truncatedTo(ChronoUnit.SECONDS);
        assertThat(claims.getIssueTime()).isEqualTo(Date.from(now));
        assertThat(claims.getNotBeforeTime()).isEqualTo(Date.from(now.minusSeconds(30)));
        assertThat(claims.getExpirationTime()).isEqualTo(Date.from(now.plusSeconds(900)));
    }

    @Test
    void isRefusedWithoutAnyOfItsClaims() throws Exception {
        var valid = validClaims();

        accepts(valid);
        for (var claim : List.of("iss", "aud", "sub", "sid", "iat", "nbf", "exp")) {
            refuses(with(valid, claim, null));
        }
    }

    @Test
    void isRefusedForAnotherServer() throws Exception {
        var valid = validClaims();

        refuses(with(valid, "iss", "somebody"));
        refuses(with(valid, "aud", "somebody"));
        refuses(with(valid, "aud", List.of("tandem", "somebody")));
        refuses(with(valid, "iss", 1));
    }

    @Test
    void namesASessionOfItsOwnAccount() throws Exception {
        var valid = validClaims();
        people.signUp("bob");
        var claimsOfBob =
                claims(people.signIn("bob", AccountClient.PASSWORD).json().get("access_token"));

        refuses(with(valid, "sid", claimsOfBob.getClaim("sid")));
        refuses(with(valid, "sub", claimsOfBob.getSubject()));
        for (var other : List.of(UUID.randomUUID().toString(), "", "ada", "1-1-1-1-1", 1, Map.of())) {
            refuses(with(valid, "sid", other));
            refuses(with(valid, "sub", other));
        }
    }

    @Test
    void isValidFromNotBeforeToExpiration() throws Exception {
        var valid = validClaims();
        var second = Date.from(clock.instant().plusSeconds(1));

        refuses(with(valid, "nbf", second));
        accepts(with(valid, "exp", second));
        refuses(with(valid, "exp", Date.from(clock.instant())));
        refuses(with(valid, "exp", "tomorrow"));
        clock.advance(Duration.ofSeconds(1));
        accepts(with(valid, "nbf", second));
        refuses(with(valid, "exp", second));
    }

    @Test
    void isAcceptedWhereTheClockIsBehind() throws Exception {
        var valid = validClaims();

        clock.advance(Duration.ofSeconds(-29));
        accepts(valid);
    }

    @Test
    void isRefusedAfterItsSessionHasEnded() throws Exception {
        var longer = with(validClaims(), "exp", Date.from(clock.instant().plusSeconds(3600)));

        accepts(longer);
        clock.advance(Session.LIFETIME);
        refuses(longer);
    }

    @Test
    void isSignedWithOneKeyAndAlgorithm() throws Exception {
        var valid = validClaims();
        var longer = key.text().repeat(2);

        assertThat(isSignedIn(people.withToken(signed(JWSAlgorithm.HS256, longer, valid))))
                .isFalse();
        for (var other : List.of(JWSAlgorithm.HS384, JWSAlgorithm.HS512)) {
            assertThat(isSignedIn(people.withToken(signed(other, key.text(), valid))))
                    .isFalse();
        }
        assertThat(isSignedIn(people.withToken(new PlainJWT(valid).serialize())))
                .isFalse();
    }

    /// Signs up and in, and returns the claims of the token.
    private JWTClaimsSet validClaims() throws ParseException {
        people.signUp("ada");
        return claims(people.signIn("ada", AccountClient.PASSWORD).json().get("access_token"));
    }

    private static JWTClaimsSet claims(@Nullable Object token) throws ParseException {
        return SignedJWT.parse(String.valueOf(token)).getJWTClaimsSet();
    }

    private static JWTClaimsSet with(JWTClaimsSet claims, String name, @Nullable Object value) {
        return new JWTClaimsSet.Builder(claims).claim(name, value).build();
    }

    private void accepts(JWTClaimsSet claims) throws JOSEException {
        assertThat(isSignedIn(people.withToken(signed(claims))))
                .as("%s", claims)
                .isTrue();
    }

    private void refuses(JWTClaimsSet claims) throws JOSEException {
        assertThat(isSignedIn(people.withToken(signed(claims))))
                .as("%s", claims)
                .isFalse();
    }

    private String signed(JWTClaimsSet claims) throws JOSEException {
        return signed(JWSAlgorithm.HS256, key.text(), claims);
    }

    private static String signed(JWSAlgorithm algorithm, String key, JWTClaimsSet claims) throws JOSEException {
        var token = new SignedJWT(new JWSHeader(algorithm), claims);
        token.sign(new MACSigner(key));
        return token.serialize();
    }
}
