public import Admission
public import Cameras
public import Passes
public import QRSymbols

/// What a gate's settings file says.
///
/// - Guarantee: paths are complete; relative ones were counted from the file's folder.
/// - Source: `Docs/Settings.md`, *A gate*.
public struct GateSettings: Sendable {
    /// The settings file, as it was named.
    public var file = ""
    /// The gate's id, as it was enrolled.
    public var gate: Code
    /// Its region.
    public var region: RegionID
    /// The region's home.
    public var home: String
    /// The gate's key; nil: the home's file for this gate.
    public var key: String?
    /// The gate's journal; nil: the home's file for this gate.
    public var journal: String?
    /// The size at which a journal is full: new check-ins stop.
    public var journalLimit: ByteCount = .mebibytes(4_096)
    /// A signed snapshot to decide by when the home is out of reach.
    public var snapshot: String?
    /// Where pictures come from.
    public var sources: [FrameSource]
    /// Where texts come from.
    public var readers: [TextSource] = []
    /// Which library reads symbols.
    public var decoder: QRSymbols.Decoder = .auto
    /// How far a phone's time may differ.
    public var proofWindow: ProofWindow = .usual
    /// How long the same symbol is not judged again after it was last seen.
    public var hold: Duration = .seconds(4)
    /// How long the region may take to answer before the gate decides alone.
    public var askWithin: Duration = .milliseconds(150)
    /// The perks that are redeemed here; empty at a gate, which lets people in.
    public var counter: [Code] = []
    /// What opens the way; nil: nothing does.
    public var turnstile: TurnstileSettings?
    /// What says that there is a fire alarm.
    public var fireAlarm: FireAlarmSettings?
    /// Whom the gates of the station tell what they record; nil: nobody.
    package var neighbours: NeighbourSettings?
    /// Its screens; nil: none.
    package var screen: ScreenSettings?
    /// Sections whose own types read them.
    package var sections: [Section: SettingsNode] = [:]

    /// The parts of a file that another type reads.
    package enum Section: String, CaseIterable, Sendable {
        case neighbours
    }
}
