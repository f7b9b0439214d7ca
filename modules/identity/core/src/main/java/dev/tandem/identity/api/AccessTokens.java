package dev.tandem.identity.api;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.tandem.identity.AccountId;
import dev.tandem.identity.SessionId;
import dev.tandem.identity.model.Session;
import dev.tandem.platform.kernel.Id;
import dev.tandem.platform.web.ServerKey;
import jakarta.inject.Singleton;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Issues and reads access tokens: JSON Web Tokens that name a session and expire with it.
///
/// They are signed with HS256 only; the algorithm that a token names in its header is not
/// trusted.
@Singleton
final class AccessTokens {
    private static final String TANDEM = "tandem";
    private static final String SESSION = "sid";

    /// How long before its session begins a token is valid already, so that a node whose clock
    /// is behind accepts it at once.
    private static final Duration CLOCK_DIFFERENCE = Duration.ofSeconds(30);

    private final MACSigner signer;
    private final MACVerifier verifier;
    private final Clock clock;

    AccessTokens(ServerKey key, Clock clock) throws JOSEException {
        signer = new MACSigner(key.text());
        verifier = new MACVerifier(key.text());
        this.clock = clock;
    }

    /// The account and the session that a token names.
    record TokenSubject(AccountId account, SessionId session) {}

    SessionResponse issue(Session session) {
        var start = session.createdAt();
        var claims = new JWTClaimsSet.Builder()
                .issuer(TANDEM)
                .audience(TANDEM)
                .subject(session.account().value().toString())
                .claim(SESSION, session.id().value().toString())
                .issueTime(Date.from(start))
                .notBeforeTime(Date.from(start.minus(CLOCK_DIFFERENCE)))
                .expirationTime(Date.from(session.expiresAt()))
                .build();
        var lifetime = Duration.between(start, session.expiresAt());
        return new SessionResponse(signed(claims), "Bearer", lifetime.toSeconds());
    }

    private String signed(JWTClaimsSet claims) {
        try {
            var token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("every JDK has HMAC with SHA-256", e);
        }
    }

    /// Returns empty for a token that this server did not sign, that is not valid yet, or that
    /// has expired.
    Optional<TokenSubject> read(String text) {
        try {
            var token = SignedJWT.parse(text);
            return isSigned(token) ? shown(token.getJWTClaimsSet()) : Optional.empty();
        } catch (ParseException | JOSEException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// Compares the algorithm first, because the verifier accepts every HMAC that the token
    /// names.
    private boolean isSigned(SignedJWT token) throws JOSEException {
        return token.getHeader().getAlgorithm().equals(JWSAlgorithm.HS256) && token.verify(verifier);
    }

    private Optional<TokenSubject> shown(JWTClaimsSet claims) throws ParseException {
        var account = claims.getSubject();
        var session = claims.getStringClaim(SESSION);
        return isForUs(claims) && isValidNow(claims) && account != null && session != null
                ? Optional.of(new TokenSubject(new AccountId(Id.parse(account)), new SessionId(Id.parse(session))))
                : Optional.empty();
    }

    private static boolean isForUs(JWTClaimsSet claims) {
        return TANDEM.equals(claims.getIssuer()) && claims.getAudience().equals(List.of(TANDEM));
    }

    private boolean isValidNow(JWTClaimsSet claims) {
        return claims.getIssueTime() != null
                && hasCome(claims.getNotBeforeTime())
                && claims.getExpirationTime() != null
                && !hasCome(claims.getExpirationTime());
    }

    private boolean hasCome(@Nullable Date moment) {
        return moment != null && !clock.instant().isBefore(moment.toInstant());
    }
}
