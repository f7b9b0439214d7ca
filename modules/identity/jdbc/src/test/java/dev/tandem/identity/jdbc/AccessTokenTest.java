package dev.tandem.identity.jdbc;

import static dev.tandem.identity.jdbc.TestPeople.isSignedIn;
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
    private final TestPeople people;
    private final ServerKey key;
    private final TestClock clock;

    AccessTokenTest(Http http, ServerKey key, TestClock clock) {
        this.people = new TestPeople(http);
        this.key = key;
        this.clock = clock;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "a.b.c", "eyJhbGciOiJub25lIn0.e30.", "%F0"})
    void refusesWhatIsNone(String token) {
        assertThat(isSignedIn(people.bearing(token))).isFalse();
    }

    @Test
    void takesTheSchemeInSmallLettersToo() throws Exception {
        var small = people.http().with("Authorization", "bearer " + signed(ours()));

        assertThat(isSignedIn(small)).isTrue();
    }

    @Test
    void saysWhoIsSignedInAndFromWhomItComes() throws Exception {
        var id = people.signUp("ada");
        var claims = claims(people.signIn("ada", TestPeople.PASSWORD).json().get("access_token"));

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
    void isTakenWithAllItsClaimsOnly() throws Exception {
        var ours = ours();

        takes(ours);
        for (var claim : List.of("iss", "aud", "sub", "sid", "iat", "nbf", "exp")) {
            refuses(with(ours, claim, null));
        }
    }

    @Test
    void isForThisServerOnly() throws Exception {
        var ours = ours();

        refuses(with(ours, "iss", "somebody"));
        refuses(with(ours, "aud", "somebody"));
        refuses(with(ours, "aud", List.of("tandem", "somebody")));
        refuses(with(ours, "iss", 1));
    }

    @Test
    void namesASessionOfItsAccount() throws Exception {
        var ours = ours();
        people.signUp("bob");
        var bobs = claims(people.signIn("bob", TestPeople.PASSWORD).json().get("access_token"));

        refuses(with(ours, "sid", bobs.getClaim("sid")));
        refuses(with(ours, "sub", bobs.getSubject()));
        for (var other : List.of(UUID.randomUUID().toString(), "", "ada", "1-1-1-1-1", 1, Map.of())) {
            refuses(with(ours, "sid", other));
            refuses(with(ours, "sub", other));
        }
    }

    @Test
    void isGoodFromOneMomentToAnother() throws Exception {
        var ours = ours();
        var second = Date.from(clock.instant().plusSeconds(1));

        refuses(with(ours, "nbf", second));
        takes(with(ours, "exp", second));
        refuses(with(ours, "exp", Date.from(clock.instant())));
        refuses(with(ours, "exp", "tomorrow"));
        clock.advance(Duration.ofSeconds(1));
        takes(with(ours, "nbf", second));
        refuses(with(ours, "exp", second));
    }

    @Test
    void isGoodAtANodeWhoseClockIsBehind() throws Exception {
        var ours = ours();

        clock.advance(Duration.ofSeconds(-29));
        takes(ours);
    }

    @Test
    void cannotOutliveItsSession() throws Exception {
        var longer = with(ours(), "exp", Date.from(clock.instant().plusSeconds(3600)));

        takes(longer);
        clock.advance(Session.LIFETIME);
        refuses(longer);
    }

    @Test
    void isSignedByUsWithOneAlgorithm() throws Exception {
        var ours = ours();
        var longer = key.text().repeat(2);

        assertThat(isSignedIn(people.bearing(signed(JWSAlgorithm.HS256, longer, ours))))
                .isFalse();
        for (var other : List.of(JWSAlgorithm.HS384, JWSAlgorithm.HS512)) {
            assertThat(isSignedIn(people.bearing(signed(other, key.text(), ours))))
                    .isFalse();
        }
        assertThat(isSignedIn(people.bearing(new PlainJWT(ours).serialize()))).isFalse();
    }

    /// What a token of somebody who has just signed in says.
    private JWTClaimsSet ours() throws ParseException {
        people.signUp("ada");
        return claims(people.signIn("ada", TestPeople.PASSWORD).json().get("access_token"));
    }

    private static JWTClaimsSet claims(@Nullable Object token) throws ParseException {
        return SignedJWT.parse(String.valueOf(token)).getJWTClaimsSet();
    }

    private static JWTClaimsSet with(JWTClaimsSet claims, String name, @Nullable Object value) {
        return new JWTClaimsSet.Builder(claims).claim(name, value).build();
    }

    private void takes(JWTClaimsSet claims) throws JOSEException {
        assertThat(isSignedIn(people.bearing(signed(claims)))).as("%s", claims).isTrue();
    }

    private void refuses(JWTClaimsSet claims) throws JOSEException {
        assertThat(isSignedIn(people.bearing(signed(claims)))).as("%s", claims).isFalse();
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
