/// Why some bytes are no snapshot that may be used.
public enum SnapshotError: Error, Hashable, Sendable {
    /// They are not the deterministic encoding; `part` is the map key or place in the row, `offset` where it failed.
    case malformed(part: Part, offset: Int)
    /// No snapshot key of the region signed it.
    case badSignature
    /// It speaks for another region than its reader's.
    case wrongRegion

    /// The parts of a snapshot.
    public enum Part: String, Hashable, Sendable {
        /// The signed statement around it.
        case statement
        /// Its map, or one of its numbers.
        case header
        /// The list of plans.
        case plans
        /// The tokens that stay honoured under keys that are cut off.
        case cutOffs
        /// The rows of passes.
        case rows
        /// How far gate journals are recorded and kept.
        case journals
    }
}
