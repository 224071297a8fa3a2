import Foundation
import Testing

/// A throw-away region with plans on sale and gates at its doors.
///
/// - Shape: made once by the programs themselves and then copied: a home may be copied.
final class TestRegion: Sendable {
    let scratch: ScratchFolder
    let home: String

    private static let template = Result { try TestRegion(sellingFromNothing: Plans.usual) }

    /// A copy of a region that sells ``Plans/usual`` and has the gates north-1, south-1 and north-2.
    convenience init() throws {
        let model = try Self.template.get()
        let scratch = try ScratchFolder()
        try FileManager.default.copyItem(atPath: model.home, toPath: scratch.path("home"))
        self.init(scratch: scratch, home: scratch.path("home"))
    }

    /// A home wherever it is.
    init(scratch: ScratchFolder, home: String) {
        self.scratch = scratch
        self.home = home
    }

    private convenience init(sellingFromNothing plans: String) throws {
        let scratch = try ScratchFolder()
        self.init(scratch: scratch, home: scratch.path("home"))
        try open(selling: plans)
    }

    /// Makes the home, sells plans and enrols the usual gates.
    func open(selling plans: String = Plans.usual, clock: String? = nil) throws {
        try issuer("init", "--region", "lakeside", "--name", "湖畔景区", clock: clock).done()
        try issuer("plan", "add", try scratch.write(plans, to: "plans.yaml"), clock: clock).done()
        for (gate, zone) in [("north-1", "north"), ("north-2", "north"), ("south-1", "south")] {
            try issuer("gate", "add", gate, "--zone", zone, clock: clock).done()
        }
    }

    func issuer(_ arguments: String..., language: String = "C.UTF-8", clock: String? = nil) throws -> Answer {
        try Program.issuer.run(arguments + ["--home", home], language: language, clock: clock)
    }

    func scan(
        _ images: String..., at gate: String = "north-1", with options: [String] = [],
        language: String = "C.UTF-8", clock: String? = nil
    ) throws -> Answer {
        let arguments = ["scan"] + images + ["--home", home, "--gate", gate, "--json"] + options
        return try Program.gate.run(arguments, language: language, clock: clock)
    }

    func audit() throws -> Answer { try Program.bookkeeper.run(["audit", "--home", home, "--json"]) }

    /// The entries of a pass.
    func history(_ pass: String) throws -> [JSON] {
        try issuer("history", pass, "--json").done().document()["entries"]?.items ?? []
    }

    /// The kinds of a pass's entries, oldest first.
    func kinds(_ pass: String) throws -> [String] { try history(pass).compactMap { $0["kind"]?.text } }

    /// Where a gate keeps its journal.
    func journal(_ gate: String) -> String { "\(home)/gates/\(gate)/journal.sqlite" }

    /// Expects that the audit finds nothing.
    @discardableResult
    func expectSound(_ place: SourceLocation = #_sourceLocation) throws -> JSON {
        let audit = try audit()
        #expect(audit.exit == 0, "\(audit.output)\(audit.errors)", sourceLocation: place)
        let report = try audit.document(place)
        #expect(report["faults"] == [], sourceLocation: place)
        return report
    }
}
