/// A size of a file or of free space.
///
/// - Units and bounds: whole bytes.
public struct ByteCount: Hashable, Comparable, Sendable {
    /// The bytes.
    public let bytes: Int64

    /// Counts bytes.
    public static func bytes(_ count: Int64) -> ByteCount { ByteCount(bytes: count) }

    /// Counts units of 1,048,576 bytes; more than there are bytes to count is the most there are.
    public static func mebibytes(_ count: Int) -> ByteCount {
        let (bytes, isTooLarge) = Int64(count).multipliedReportingOverflow(by: 1 << 20)
        return ByteCount(bytes: isTooLarge ? .max : bytes)
    }

    /// Orders by size.
    public static func < (left: ByteCount, right: ByteCount) -> Bool { left.bytes < right.bytes }
}
