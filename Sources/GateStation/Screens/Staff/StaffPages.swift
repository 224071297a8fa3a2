import Mustache
import Passes
import Regions

/// The staff view's pages.
enum StaffPages {
    /// The page that asks for the PIN.
    static func unlock(_ problem: Phrase? = nil) throws -> String {
        let template = try Asset.template(PackageResources.unlock_html)
        return template.render(
            [
                "title": both(StaffWords.unlock), "button": both(StaffWords.unlockButton),
                "problem": problem.map(both) ?? "",
            ] as [String: Any])
    }

    /// The page of a gate.
    static func gate(_ board: GateBoard, of room: ScreenRoom, formToken: String) throws -> String {
        let template = try Asset.template(PackageResources.staff_html)
        let labels = StaffWords.labels.mapValues { both($0) }
        let gates = room.boards.map { ["id": $0.gate.text, "current": $0 === board ? "page" : "false"] }
        let reasons = UndoReason.allCases.map { ["id": $0.rawValue, "text": both(StaffWords.reason($0))] }
        return template.render(
            [
                "gate": board.gate.text, "region": board.place.regionName, "token": formToken,
                "gates": gates, "reasons": reasons, "words": StaffWords.json.line, "label": labels,
            ] as [String: Any])
    }

    private static func both(_ phrase: Phrase) -> String { "\(phrase.zh) · \(phrase.en)" }
}
