package dev.tandem.identity.api;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.SignedJWT;
import io.micronaut.context.annotation.Property;
import io.micronaut.security.token.jwt.signature.secret.SecretSignature;
import io.micronaut.security.token.jwt.signature.secret.SecretSignatureConfiguration;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// Signs and checks tokens with HS256 only: the library's own would check whatever HMAC a token names.
///
/// Without a key it makes one, and tokens last as long as the program; that is right for a database that does, too.
@Singleton
@Named("generator")
final class TokenSignature extends SecretSignature {
    private static final JWSAlgorithm ALGORITHM = JWSAlgorithm.HS256;
    private static final int KEY_LENGTH = 32;

    TokenSignature(@Nullable @Property(name = "tandem.jwt-key") String key) {
        super(configuration(key == null ? random() : key));
    }

    @Override
    public boolean supports(JWSAlgorithm algorithm) {
        return algorithm.equals(ALGORITHM);
    }

    /// Asked also about algorithms that are not supported.
    @Override
    public boolean verify(SignedJWT token) throws JOSEException {
        return supports(token.getHeader().getAlgorithm()) && super.verify(token);
    }

    private static SecretSignatureConfiguration configuration(String key) {
        var configuration = new SecretSignatureConfiguration("generator");
        configuration.setSecret(key);
        configuration.setJwsAlgorithm(ALGORITHM);
        return configuration;
    }

    private static String random() {
        var bytes = new byte[KEY_LENGTH];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
