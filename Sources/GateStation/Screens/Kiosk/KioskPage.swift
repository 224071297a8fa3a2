import Hummingbird
import Mustache
import PassLedger
import Passes
import Regions

/// The page in front of visitors.
struct KioskPage: Sendable {
    private let template: MustacheTemplate

    init() throws { template = try Asset.template(PackageResources.kiosk_html) }

    /// The page of a gate before anything is shown.
    func html(_ board: GateBoard) -> String {
        let settings = board.settings
        let isExit = board.place.direction == .out
        let invitation = PageWords.invitation(isExit: isExit, isCounter: false)
        return template.render(
            [
                "gate": board.gate.text, "region": board.place.regionName,
                "direction": isExit ? "exit" : "entrance", "volume": settings.volume,
                "languages": settings.languages.map(\.rawValue).joined(separator: " "),
                "language": settings.languages.first == .en ? "en" : "zh-CN",
                "words": PageWords.json.line,
                "training": board.place.isForTests ? "training" : "",
                "invitation_zh": invitation.zh, "invitation_en": invitation.en,
                "hold_zh": PageWords.hold.zh, "hold_en": PageWords.hold.en,
            ] as [String: Any])
    }
}
