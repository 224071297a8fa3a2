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
    ///
    /// - Shape: `formToken` is that of staff who have unlocked it; only a counter's page has a use for it.
    func html(_ board: GateBoard, formToken: String?) -> String {
        let (settings, place) = (board.settings, board.place)
        let (isExit, isCounter) = (place.direction == .out, !place.counter.isEmpty)
        let invitation = PageWords.invitation(isExit: isExit, isCounter: isCounter)
        return template.render(
            [
                "gate": board.gate.text, "region": place.regionName,
                "direction": isCounter ? "counter" : isExit ? "exit" : "entrance",
                "token": isCounter ? formToken ?? "" : "", "volume": settings.volume,
                "languages": settings.languages.map(\.rawValue).joined(separator: " "),
                "language": settings.languages.first == .en ? "en" : "zh-CN",
                "words": PageWords.json.line,
                "training": place.isForTests ? "training" : "",
                "invitation_zh": invitation.zh, "invitation_en": invitation.en,
                "hold_zh": PageWords.hold.zh, "hold_en": PageWords.hold.en,
            ] as [String: Any])
    }
}
