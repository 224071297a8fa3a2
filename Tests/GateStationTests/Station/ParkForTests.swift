import Admission
import Foundation
import PassLedger
import Passes
import QRSymbols
import Regions
import SQLiteStore
import Testing

@testable import GateStation

/// A region in a folder of its own with gates whose keys and journals lie beside the home: the home can be moved away.
///
/// - Shape: gates `north-1` and `north-2` open the zone north, `south-1` south; plans `day` (one entry), `strict` (never alone) and
///   `phone` (bound to a holder).
final class ParkForTests: Sendable {
    let folder: String
    let home: String
    let region: RegionHome
    let issuer: SigningKey

    struct Unfit: Error { let what: String }

    init() async throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("park-\(UUID())").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        home = folder + "/home"
        region = try await RegionHome.create(
            RegionDescription(
                region: #require(RegionID("lakeside")), name: "Lakeside", timeZone: "Asia/Shanghai",
                dayStartMinutes: 0, currency: #require(Currency("CNY")), origin: "localhost/lakeside"),
            in: home, at: .now()
        ).home
        issuer = try region.key(for: .issuer)
        try await found()
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    private func found() async throws {
        let file = """
            plans:
              - {code: day, name: {zh: 一日票, en: Day pass}, zones: [north, south], entries: {total: 1}}
              - {code: strict, name: {zh: 严, en: Strict}, zones: [north], offline: false}
              - {code: phone, name: {zh: 手机票, en: Phone pass}, zones: [north], holder: required, entries: {total: 2}}
              - {code: look, name: {zh: 优惠票, en: Concession}, zones: [north], entries: {total: 1}, checks: [concession]}
            """
        let plans = try PlanFile.plans(in: Array(file.utf8), for: region.issuingRegion)
        var records = try plans.map { try record(.plan, content: .plan($0.ledgerValue)) }
        for (gate, zone) in [("north-1", "north"), ("north-2", "north"), ("south-1", "south")] {
            let key = SigningKey.random()
            try KeyFile(path(gate, "key")).write(key)
            let journal = try GateJournal(creating: path(gate, "sqlite"), id: .random())
            let enrolment = GateEnrolment(
                id: try code(gate), key: key.publicKey, zones: [try code(zone)], direction: .in,
                journal: journal.id)
            records.append(try record(.gate, content: .gate(enrolment)))
        }
        _ = try await RegionLedger(writing: region).append(records, at: .now())
    }

    func path(_ gate: String, _ ending: String) -> String { "\(folder)/\(gate).\(ending)" }

    func code(_ text: String) throws -> Code { try #require(Code(text)) }

    func record(_ kind: RecordKind, pass: PassID? = nil, content: Record.Content = .none) throws -> Record {
        try Record(
            signing: RecordDraft(
                kind: kind, region: region.region, passID: pass, at: .now(),
                signer: SignerName(region: region.region), content: content), by: issuer)
    }

    /// Sells a pass.
    func mint(_ plan: String, holder: SigningKey? = nil) async throws -> PassToken {
        let ledger = try await RegionLedger(writing: region)
        let sold = try #require(try await ledger.plansOnSale().first { $0.plan.code.text == plan })
        let key = try #require(region.member.key(issuer.id, for: .issuer))
        var options = MintingOptions()
        options.holder = holder?.publicKey
        let minting = try Minting(
            of: sold, by: region.issuingRegion, options: options, at: .now(), under: key, passID: .random(),
            secret: .random())
        let token = try PassToken(minting: minting.claims, by: issuer)
        try PassRegister(opening: region.registerPath).add([
            RegisteredPass(id: token.claims.passID, token: token.bytes, commitmentKey: nil, personal: [:])
        ])
        let issued = Record.Issued(commitment: token.commitment, claims: token.claims)
        _ = try await ledger.append(
            [try record(.mint, pass: token.claims.passID, content: .issued(issued))], at: .now())
        return token
    }

    /// Does something to a pass that only the issuer may do.
    func decide(_ kind: RecordKind, _ token: PassToken) async throws {
        _ = try await RegionLedger(writing: region).append(
            [try record(kind, pass: token.claims.passID)], at: .now())
    }

    /// Writes a snapshot for the gates.
    func writeSnapshot(validFor time: Duration = .seconds(86_400)) async throws {
        let press = try SnapshotPress(try await RegionLedger(writing: region))
        let print = try await press.issue(validFor: time, at: .now())
        try DurableFile(folder + "/snapshot").write(print.bytes)
    }

    func settings(_ gate: String) throws -> GateSettings {
        var settings = GateSettings(gate: try code(gate), region: region.region, home: home, sources: [])
        settings.key = path(gate, "key")
        settings.journal = path(gate, "sqlite")
        settings.snapshot = folder + "/snapshot"
        return settings
    }

    /// Opens the lanes of one station.
    func lanes(_ gates: String..., sharing site: SiteKnowledge = SiteKnowledge(), feed: Feed = Feed())
        async throws -> [GateLane]
    {
        let link = HomeLink(folder: home, region: region.region)
        var lanes: [GateLane] = []
        for gate in gates {
            let lane = GateLane(try settings(gate), link: link, site: site, feed: feed)
            try await lane.open()
            lanes.append(lane)
        }
        return lanes
    }

    func moveAway() throws { try FileManager.default.moveItem(atPath: home, toPath: home + ".away") }
    func moveBack() throws { try FileManager.default.moveItem(atPath: home + ".away", toPath: home) }

    /// The kinds of a pass's entries that count, oldest first.
    func kinds(_ token: PassToken) async throws -> [RecordKind] {
        let ledger = try await RegionLedger(opening: region)
        return try await ledger.viewAll { view in
            try view.reading.entries(of: token.claims.name).map(\.entry.record.kind)
        }
    }
}

extension GateLane {
    /// Shows a token by itself.
    @discardableResult
    func show(_ token: PassToken) async -> ShowingReport? { await show(Array(token.text.utf8), from: "test") }
}

extension ShowingReport {
    var outcome: String? { judgement?.verdict.outcome }
    var reason: String? { judgement?.verdict.refusals.first?.reason.rawValue }
    var writing: Judgement.Writing? { judgement?.writing }
}
