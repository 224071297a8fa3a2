import Admission
import PassLedger
import Passes
import TestSupport
import Testing

extension Vector {
    func admittingGate() throws -> AdmittingGate {
        let region = try #require(gate["region"].flatMap(RegionID.init))
        var place = AdmittingGate(
            region: region, id: try #require(Code("g1")), zones: try codes(gate["zones"]))
        place.direction = try #require(AdmittingGate.Direction(rawValue: gate["direction"] ?? "in"))
        place.exits = Set(try codes(gate["exits"]))
        place.proofWindow = try #require(ProofWindow(seconds: Int(gate["window"] ?? "60") ?? 0))
        place.reach = try #require(AdmittingGate.Reach(rawValue: gate["link"] ?? "home"))
        place.perk = gate["perk"].flatMap(Code.init)
        return place
    }

    func policy() throws -> AdmissionPolicy {
        let trust = Trust(roster: try believedRoster(), cutOffs: CutOffList(try listed()))
        let snapshot = try gate["snapshot_valid_until"].map {
            let until = try moment($0)
            return SnapshotStanding(issued: until - .seconds(86_400), validUntil: until)
        }
        return AdmissionPolicy(gate: try admittingGate(), trust: trust, snapshot: snapshot)
    }

    func clock() throws -> GateClock {
        GateClock(machine: try #require(at), floor: try gate["floor"].map(moment))
    }

    func knowledge(of pass: PassName) throws -> PassKnowledge {
        guard let bytes = state else { return PassKnowledge(fresh: pass) }
        let row = try SnapshotRow(parsing: bytes)
        #expect(row.encoded == bytes, "a row is written as it was read")
        return PassKnowledge(row)
    }

    private func believedRoster() throws -> Roster {
        let file = try RosterFile(parsing: try Fixtures.roster(try #require(roster)))
        try file.verify()
        return file.roster
    }

    private func listed() throws -> [KeyID: [[UInt8]]] {
        var listed: [KeyID: [[UInt8]]] = [:]
        for pair in (gate["listed"] ?? "").split(separator: "+") {
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
