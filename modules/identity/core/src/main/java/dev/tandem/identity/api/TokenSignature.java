package dev.tandem.identity.api;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.SignedJWT;
import dev.tandem.platform.web.ServerKey;
import io.micronaut.security.token.jwt.signature.secret.SecretSignature;
import io.micronaut.security.token.jwt.signature.secret.SecretSignatureConfiguration;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/// Signs and checks tokens with HS256 only: the library's own would check whatever HMAC a token names.
@Singleton
@Named("generator")
final class TokenSignature extends SecretSignature {
    private static final JWSAlgorithm ALGORITHM = JWSAlgorithm.HS256;

    TokenSignature(ServerKey key) {
        super(configuration(key.text()));
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
}
