package dev.tandem.platform.web.proxy;

import java.math.BigInteger;
import java.net.InetAddress;

/// All addresses with the same first `bits` bits, such as `10.0.0.0/8`, or a single address.
public record Network(InetAddress address, int bits) {

    /// Fails with an [IllegalArgumentException] if the text is neither an address nor a
    /// network.
    public static Network of(String text) {
        var slash = text.indexOf('/');
        var address = InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash));
        var length = length(address);
        var bits = slash < 0 ? length : Integer.parseInt(text.substring(slash + 1));
        if (bits < 0 || bits > length) {
            throw new IllegalArgumentException(text);
        }
        return new Network(address, bits);
    }

    public boolean contains(InetAddress other) {
        var length = length(address);
        return length == length(other)
                && number(address).xor(number(other)).shiftRight(length - bits).signum() == 0;
    }

    private static int length(InetAddress address) {
        return address.getAddress().length * Byte.SIZE;
    }

    private static BigInteger number(InetAddress address) {
        return new BigInteger(1, address.getAddress());
    }
}
