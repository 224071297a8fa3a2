/// A plan in the version that a pass was sold by.
public struct PlanReference: Hashable, Sendable, CustomStringConvertible {
    /// The plan's code.
    public var code: Code
    /// Its version, from 1: the n-th `plan` entry of a code is version n.
    public var version: Int

    /// Names a plan's version.
    public init(code: Code, version: Int) {
        self.code = code
        self.version = version
    }

    /// `day version 2`.
    public var description: String { "\(code) version \(version)" }
}
