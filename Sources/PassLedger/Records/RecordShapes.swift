import Passes

extension GateEnrolment {
    /// R22: `[id, key, [zone…], direction, journal id]`.
    init?(reading value: CBORValue) {
        guard let parts = value.array(count: 5), let id = parts[0].code,
            let key = parts[1].bytes.flatMap({ PublicKey($0) }), let zones = parts[2].codes, !zones.isEmpty,
            zip(zones, zones.dropFirst()).allSatisfy({ $0 < $1 }),
            let direction = parts[3].text.flatMap(Direction.init(rawValue:)),
            let journal = parts[4].bytes.flatMap({ JournalID($0) })
        else { return nil }
        self.init(id: id, key: key, zones: zones, direction: direction, journal: journal)
    }

    var value: CBORValue {
        .array([
            .text(id.text), .bytes(key.bytes), .array(zones.map { .text($0.text) }),
            .text(direction.rawValue),
            .bytes(journal.bytes),
        ])
    }
}

extension CBORValue {
    /// R23: a map whose keys, at every depth, are text.
    var isKeyedByText: Bool {
        guard let pairs = map else { return false }
        return pairs.allSatisfy { key, value in
            guard case .text = key else { return false }
            return value.holdsOnlyTextKeys
        }
    }

    private var holdsOnlyTextKeys: Bool {
        switch self {
        case .map: isKeyedByText
        case .array(let elements): elements.allSatisfy(\.holdsOnlyTextKeys)
        default: true
        }
    }

    /// R27: the shapes of keys 29 to 33.
    func hasShape(ofOther key: Int64) -> Bool {
        switch key {
        case 29: matches([.region, .digest, .bytes])
        case 30: matches([.code, .any, .any, .natural, .natural])
        case 31: matches([.text, .natural, .digest, .text])
        case 32: matches([.text, .natural, .digest, .natural, .digest])
        default: matches([.text, .natural, .digest])
        }
    }

    private enum Shape { case any, text, region, code, natural, digest, bytes }

    private func matches(_ shapes: [Shape]) -> Bool {
        guard let parts = array(count: shapes.count) else { return false }
        return zip(parts, shapes).allSatisfy { part, shape in
            switch shape {
            case .any: true
            case .text: part.text != nil
            case .region: part.regionID != nil
            case .code: part.code != nil
            case .natural: part.integer(in: CBORValue.natural) != nil
            case .digest: part.digest != nil
            case .bytes: part.bytes != nil
            }
        }
    }
}

extension String {
    /// R26: `YYYY-MM-DD` in digits; whether the day exists is the calendar's to say.
    var isDate: Bool {
        let bytes = Array(utf8)
        return bytes.count == 10
            && bytes.enumerated().allSatisfy { place, byte in
                place == 4 || place == 7 ? byte == 0x2D : (0x30...0x39).contains(byte)
            }
    }
}
