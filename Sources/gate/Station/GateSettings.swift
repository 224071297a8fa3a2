import Admission
import Cameras
import Passes
import QRSymbols

/// What a gate's settings file says.
///
/// - Guarantee: paths are complete; relative ones were counted from the file's folder.
/// - Source: `Docs/Settings.md`, *A gate*.
struct GateSettings {
    var gate: Code
    var region: RegionID
    var home: String
    var key: String?
    var journal: String?
    var sources: [FrameSource]
    var decoder: QRSymbols.Decoder = .auto
    var proofWindow: ProofWindow = .usual
    /// How long the same symbol is not judged again after it was last seen.
    var hold: Duration = .seconds(4)
}

/// A mistake in a settings file.
struct SettingsMistake: Hashable {
    /// Where, counted from 1; nil when something is missing.
    let place: FilePlace?
    let problem: Problem

    enum Problem: Hashable {
        case notYAML(String)
        case notATable
        case unknownKey(String)
        case missingKey(String)
        case badValue(key: String, expected: Expected)
    }

    enum Expected: Hashable {
        case code, regionID, text, sources, decoder
        case number(ClosedRange<Int>)
    }
}
