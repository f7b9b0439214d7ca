package dev.tandem.platform.kernel.value;

/// A value of the domain that is one text, number or UUID in requests, responses and columns.
///
/// It is a record. Its constructor refuses what cannot be, and takes what is stored, also under
/// older rules. A request may send what its annotation ([Text], [Decimal]) allows; that is read
/// by the static method `of`, if the record has one, or else by the constructor. Both refuse
/// with an [Invalid][dev.tandem.platform.kernel.failure.Invalid] that names no field.
///
/// @param <W> what it is there: `String`, `BigDecimal` or `UUID`
public interface Value<W> {
    W value();
}
