import Admission
import Foundation
import PassLedger
import Passes
import Testing

extension Vector {
    /// The `gate` header: words of the form `name=value`.
    private var place: [String: String] {
        let words = (header["gate"] ?? "").split(separator: " ").map {
            $0.split(separator: "=", maxSplits: 1)
        }
        return Dictionary(uniqueKeysWithValues: words.map { (String($0[0]), String($0.last ?? "")) })
    }

    func gate() throws -> AdmittingGate {
        let place = place
        let region = try #require(place["region"].flatMap(RegionID.init))
        var gate = AdmittingGate(
            region: region, id: try #require(Code("g1")), zones: try codes(place["zones"]))
        gate.direction = try #require(AdmittingGate.Direction(rawValue: place["direction"] ?? "in"))
        gate.exits = Set(try codes(place["exits"]))
        gate.proofWindow = try #require(ProofWindow(seconds: Int(place["window"] ?? "60") ?? 0))
        gate.reach = try #require(AdmittingGate.Reach(rawValue: place["link"] ?? "home"))
        gate.perk = place["perk"].flatMap(Code.init)
        return gate
    }

    func policy() throws -> AdmissionPolicy {
        let trust = Trust(roster: try roster(), cutOffs: CutOffList(try listed()))
        let snapshot = try place["snapshot_valid_until"].map {
            let until = try moment($0)
            return SnapshotStanding(issued: until - .seconds(86_400), validUntil: until)
        }
        return AdmissionPolicy(gate: try gate(), trust: trust, snapshot: snapshot)
    }

    func clock() throws -> GateClock {
        GateClock(machine: try at(), floor: try place["floor"].map(moment))
    }

    func at() throws -> Moment { try moment(try #require(header["at"])) }

    func knowledge(of pass: PassName) throws -> PassKnowledge {
        guard let state = header["state"] else { return PassKnowledge(fresh: pass) }
        let bytes = try #require([UInt8](hex: state))
        let row = try SnapshotRow(parsing: bytes)
        #expect(row.encoded == bytes, "a row is written as it was read")
        return PassKnowledge(row)
    }

    func roster() throws -> Roster {
        let name = try #require(header["roster"])
        let file = Self.folder.appendingPathComponent("rosters/\(name).roster")
        return try RosterFile(parsing: Array(try Data(contentsOf: file))).roster
    }

    private func listed() throws -> [KeyID: [[UInt8]]] {
        var listed: [KeyID: [[UInt8]]] = [:]
        for pair in (place["listed"] ?? "").split(separator: "+") {
            let parts = pair.split(separator: ":").map { [UInt8](hex: $0) ?? [] }
            listed[try #require(KeyID(parts[0])), default: []].append(parts[1])
        }
        return listed
    }

    private func codes(_ text: String?) throws -> [Code] {
        try (text ?? "").split(separator: ",").map { try #require(Code(String($0))) }
    }

    private func moment(_ text: String) throws -> Moment { try #require(Moment(rfc3339: text)) }
}
