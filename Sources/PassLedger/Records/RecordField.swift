import Passes

/// One value of a record with its place, read as what a rule asks for.
struct RecordField {
    let value: CBORValue
    let offset: Int

    /// What a conversion gives; nothing means that the rule is broken here.
    func read<T>(rule: Int, as convert: (CBORValue) -> T?) throws(RecordError) -> T {
        guard let result = convert(value) else { throw .form(rule: rule, offset: offset) }
        return result
    }

    func text(rule: Int) throws(RecordError) -> String { try read(rule: rule) { $0.text } }
    func digest(rule: Int) throws(RecordError) -> Digest { try read(rule: rule) { $0.digest } }
    func code(rule: Int) throws(RecordError) -> Code { try read(rule: rule) { $0.code } }
    func integer(in bounds: ClosedRange<Int64>, rule: Int) throws(RecordError) -> Int64 {
        try read(rule: rule) { $0.integer(in: bounds) }
    }
    func array(count: Int, rule: Int) throws(RecordError) -> [CBORValue] {
        try read(rule: rule) { $0.array(count: count) }
    }
}

extension CBORValue {
    /// The one text key that no record may bear: a fault for audit, not an error of form.
    static let priceKey = "price"

    var digest: Digest? { bytes.flatMap { Digest($0) } }
    var code: Code? { text.flatMap { Code($0) } }
    var regionID: RegionID? { text.flatMap { RegionID($0) } }
    var codes: [Code]? {
        guard let elements = array else { return nil }
        let codes = elements.compactMap(\.code)
        return codes.count == elements.count ? codes : nil
    }
    var share: Share? {
        guard let pair = array(count: 2), let region = pair[0].regionID, let site = pair[1].code else {
            return nil
        }
        return Share(region: region, site: site)
    }

    func integer(in bounds: ClosedRange<Int64>) -> Int64? {
        guard let value = integer, bounds.contains(value) else { return nil }
        return value
    }

    func array(count: Int) -> [CBORValue]? {
        guard let elements = array, elements.count == count else { return nil }
        return elements
    }

    /// The largest whole number that a record holds.
    static let largestInteger: Int64 = 9_007_199_254_740_991
    static let natural: ClosedRange<Int64> = 0...largestInteger

    /// Whether no text in the value, map keys included, has more bytes.
    func keepsTextWithin(bytes limit: Int) -> Bool {
        switch self {
        case .text(let text): return text.utf8.count <= limit
        case .array(let elements): return elements.allSatisfy { $0.keepsTextWithin(bytes: limit) }
        case .map(let pairs):
            return pairs.allSatisfy { key, value in
                if case .text(let text) = key, text.utf8.count > limit { return false }
                return value.keepsTextWithin(bytes: limit)
            }
        default: return true
        }
    }

    /// Whether a map in the value has the key `price`.
    var namesPrice: Bool {
        switch self {
        case .array(let elements): elements.contains { $0.namesPrice }
        case .map(let pairs): pairs[.text(Self.priceKey)] != nil || pairs.values.contains { $0.namesPrice }
        default: false
        }
    }

    /// The value without any key `price`, for readers that know no such key.
    var withoutPrice: CBORValue {
        switch self {
        case .array(let elements): .array(elements.map(\.withoutPrice))
        case .map(let pairs):
            .map(pairs.filter { $0.key != .text(Self.priceKey) }.mapValues(\.withoutPrice))
        default: self
        }
    }
}
