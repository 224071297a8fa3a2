public import Passes

/// Where a gate's files are in its region's home.
public struct GateFiles: Sendable {
    /// The gate.
    public let gate: Code
    private let folder: String

    init(gate: Code, folder: String) {
        self.gate = gate
        self.folder = folder
    }

    /// The folder of the gate's own files.
    public var own: String { "\(folder)/\(gate)" }
    /// The gate's secret key, 0600.
    public var key: String { "\(own)/gate.key" }
    /// The gate's journal.
    public var journal: String { "\(own)/journal.sqlite" }
    /// The settings file that `gate run` takes.
    public var settings: String { "\(folder)/\(gate).yaml" }
}
