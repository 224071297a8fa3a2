/// Which library reads symbols; the raw values are those of `--decoder`.
public enum Decoder: String, CaseIterable, Sendable {
    /// libzxing first, libzbar where libzxing sees nothing.
    case auto
    /// libzxing alone.
    case zxing
    /// libzbar alone.
    case zbar
}
