/// Marks that a signer declares in a record.
///
/// - Source: `Docs/Formats/Record.md`, key 10.
public enum Mark {
    /// The signer's clock was wrong, or the time was given by hand.
    public static let clockOff = "clock_off"
    /// Staff admitted a bound pass without its holder's proof.
    public static let override = "override"
}
