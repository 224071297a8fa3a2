import Regions

/// One thing that a kiosk page is told.
///
/// - Shape: a server-sent event: its name, and a line of JSON.
struct KioskMessage: Hashable, Sendable {
    let name: String
    let data: JSONValue

    /// The event as it goes over the wire.
    var text: String { "event: \(name)\ndata: \(data.line)\n\n" }
}
