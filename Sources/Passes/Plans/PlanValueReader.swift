/// Reads the maps of a plan entry strictly; keys that it does not know are left alone.
struct PlanValueReader {
    private let map: [CBORKey: CBORValue]
    private let path: String

    init(_ value: CBORValue, path: String = "") throws(PlanValueError) {
        guard let map = value.map else { throw PlanValueError(path) }
        self.map = map
        self.path = path
    }

    /// The path of a key, for an error.
    func error(_ key: String) -> PlanValueError { PlanValueError(path.isEmpty ? key : "\(path).\(key)") }

    func has(_ key: String) -> Bool { map[.text(key)] != nil }

    func value(_ key: String) throws(PlanValueError) -> CBORValue {
        guard let value = map[.text(key)] else { throw error(key) }
        return value
    }

    func table(_ key: String) throws(PlanValueError) -> PlanValueReader {
        let value = try value(key)
        return try PlanValueReader(value, path: error(key).path)
    }

    func integer(_ key: String, in bounds: ClosedRange<Int64>) throws(PlanValueError) -> Int64 {
        guard let number = try value(key).integer, bounds.contains(number) else { throw error(key) }
        return number
    }

    func count(_ key: String, from least: Int64 = 0, to most: Int64 = 65_535) throws(PlanValueError) -> Int {
        Int(try integer(key, in: least...most))
    }

    func bool(_ key: String) throws(PlanValueError) -> Bool {
        guard let value = try value(key).bool else { throw error(key) }
        return value
    }

    func text(_ key: String, limit: Int = 256) throws(PlanValueError) -> String {
        guard let text = try value(key).text, Self.isForm(text, limit: limit) else { throw error(key) }
        return text
    }

    func code(_ key: String) throws(PlanValueError) -> Code {
        guard let code = Code(try text(key)) else { throw error(key) }
        return code
    }

    func choice<Choice: RawRepresentable<String>>(
        _ key: String, _ type: Choice.Type = Choice.self
    ) throws(PlanValueError) -> Choice {
        guard let choice = Choice(rawValue: try text(key)) else { throw error(key) }
        return choice
    }

    func list(_ key: String, limit: Int = 16) throws(PlanValueError) -> [CBORValue] {
        guard let list = try value(key).array, list.count <= limit else { throw error(key) }
        return list
    }

    /// The pairs of this map; every key must be a text.
    func pairs(limit: Int = 16) throws(PlanValueError) -> [(key: String, value: CBORValue)] {
        guard map.count <= limit else { throw PlanValueError(path) }
        var pairs: [(key: String, value: CBORValue)] = []
        for (key, value) in map {
            guard case .text(let text) = key else { throw PlanValueError(path) }
            pairs.append((text, value))
        }
        return pairs
    }

    static func isForm(_ text: String, limit: Int) -> Bool {
        TextProblem.found(in: text, limit: limit) == nil
            && Array(text.utf8) == Array(ClaimsText.normalized(text).utf8)
    }
}
