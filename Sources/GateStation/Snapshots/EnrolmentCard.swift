package import PassLedger
package import Passes

/// What a gate must know of its region to work, or even to start, while the region is out of reach: the roster, and the region's gates as
/// its ledger enrolled them.
///
/// - Shape: the gate writes it whenever it reaches its region and something changed; it lies beside the journal.
/// - Guarantee: one that was read bears the signature of the gate's own key, so it is what this gate wrote down when it last saw the
///   region's books. It proves nothing to anybody else.
/// - Source: `Docs/LifeOfAScan.md`, *Alone*.
package struct EnrolmentCard: Hashable, Sendable {
    /// The roster file, signatures included.
    package var roster: RosterFile
    /// The region.
    package var region: RegionID
    /// Every gate of the region by its newest entry, ascending by id.
    package var gates: [GateEnrolment]

    package init(roster: RosterFile, region: RegionID, gates: [GateEnrolment]) {
        self.roster = roster
        self.region = region
        self.gates = gates
    }

    /// What the region says of one gate.
    package func gate(_ id: Code) -> GateEnrolment? { gates.first { $0.id == id } }

    /// The zones that people can be seen to leave.
    package var zonesWithExit: Set<Code> { Set(gates.filter(\.direction.isExit).flatMap(\.zones)) }

    /// The region as its roster describes it.
    package var member: Member? { roster.roster.member(region) }
}

extension EnrolmentCard {
    /// The file: payload and signature.
    func signed(by key: SigningKey) -> [UInt8] {
        let payload = value.encoded
        let signature = key.signature(over: Self.context + payload)
        return CBORValue.array([.bytes(payload), .bytes(signature.bytes)]).encoded
    }

    /// Reads a file that this gate wrote.
    ///
    /// - Errors: nil for anything else, and for a roster that contradicts itself.
    init?(reading bytes: [UInt8], by key: PublicKey) {
        guard let parts = Self.read(bytes)?.array, parts.count == 2, let payload = parts[0].bytes,
            let signature = parts[1].bytes.flatMap({ Signature($0) }),
            key.verifies(signature, over: Self.context + payload),
            let fields = Self.read(payload)?.array, fields.count == 4, fields[0].integer == 1,
            let region = fields[1].text.flatMap({ RegionID($0) }), let file = fields[2].bytes,
            let roster = try? RosterFile(parsing: file), (try? roster.verify()) != nil,
            roster.roster.member(region) != nil, let listed = fields[3].array
        else { return nil }
        let gates = listed.compactMap { GateEnrolment(onCard: $0) }
        guard gates.count == listed.count else { return nil }
        self.init(roster: roster, region: region, gates: gates)
    }

    private var value: CBORValue {
        .array([
            1, .text(region.text), .bytes(roster.bytes), .array(gates.map(\.valueOnCard)),
        ])
    }

    private static func read(_ bytes: [UInt8]) -> CBORValue? {
        var reader = CBORReader(bytes)
        guard let value = try? reader.readValue(), (try? reader.finish()) != nil else { return nil }
        return value
    }

    private static let context = Array("scenic-pass enrolment v1\n".utf8)
}

extension GateEnrolment {
    fileprivate var valueOnCard: CBORValue {
        .array([
            .text(id.text), .bytes(key.bytes), .array(zones.map { .text($0.text) }),
            .text(direction.rawValue), .bytes(journal.bytes),
        ])
    }

    fileprivate init?(onCard value: CBORValue) {
        guard let parts = value.array, parts.count == 5, let id = parts[0].text.flatMap({ Code($0) }),
            let key = parts[1].bytes.flatMap({ PublicKey($0) }), let zones = parts[2].array,
            let direction = parts[3].text.flatMap({ Direction(rawValue: $0) }),
            let journal = parts[4].bytes.flatMap({ JournalID($0) })
        else { return nil }
        let codes = zones.compactMap { $0.text.flatMap { Code($0) } }
        guard codes.count == zones.count, !codes.isEmpty else { return nil }
        self.init(id: id, key: key, zones: codes, direction: direction, journal: journal)
    }
}
