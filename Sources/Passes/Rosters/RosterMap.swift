/// A map or array of a roster's payload, with the path to it.
struct RosterMap {
    private let values: [CBORValue]
    private let first: Int
    let path: String

    /// Takes a map with exactly these keys.
    init(_ value: CBORValue, keys: ClosedRange<Int>, path: String) throws(RosterError) {
        guard let map = value.map, map.count == keys.count else { throw .value(path: path) }
        let values = keys.compactMap { map[.integer(Int64($0))] }
        guard values.count == keys.count else { throw .value(path: path) }
        self.values = values
        first = keys.lowerBound
        self.path = path
    }

    /// Takes an array of exactly so many elements, counted from 0.
    init(_ value: CBORValue, count: Int, path: String) throws(RosterError) {
        guard let values = value.array, values.count == count else { throw .value(path: path) }
        self.values = values
        first = 0
        self.path = path
    }

    subscript(key: Int) -> CBORValue { values[key - first] }

    func place(of key: Int) -> String { path.isEmpty ? "\(key)" : "\(path).\(key)" }

    func integer(_ key: Int, in bounds: ClosedRange<Int64>) throws(RosterError) -> Int64 {
        guard let value = self[key].integer, bounds.contains(value) else {
            throw .value(path: place(of: key))
        }
        return value
    }

    func time(_ key: Int) throws(RosterError) -> Moment {
        Moment(seconds: try integer(key, in: RosterReader.times))
    }

    /// A text in NFC without control characters.
    func text(_ key: Int, limit: Int) throws(RosterError) -> String {
        guard let text = self[key].text, PlanValueReader.isForm(text, limit: limit) else {
            throw .value(path: place(of: key))
        }
        return text
    }

    /// A text that a type can be made of.
    func name<Name>(_ key: Int, _ make: (String) -> Name?) throws(RosterError) -> Name {
        guard let text = self[key].text, let name = make(text) else { throw .value(path: place(of: key)) }
        return name
    }

    func list<Element>(
        _ key: Int, limit: Int, _ read: (CBORValue, String) throws(RosterError) -> Element
    ) throws(RosterError) -> [Element] {
        guard let values = self[key].array, values.count <= limit else { throw .value(path: place(of: key)) }
        var elements: [Element] = []
        for (index, value) in values.enumerated() {
            elements.append(try read(value, "\(place(of: key))[\(index)]"))
        }
        return elements
    }
}
