/// Reads plans from the tree of a plan file and notes every mistake on the way.
///
/// - Guarantee: a value that is wrong is noted and left out; reading goes on behind it.
struct PlanFileReader {
    let region: IssuingRegion
    private(set) var mistakes: [PlanFileMistake]
    /// The text that the tree was made of.
    let source: PlanSource

    init(region: IssuingRegion, mistakes: [PlanFileMistake] = [], source: PlanSource = PlanSource()) {
        self.region = region
        self.source = source
        self.mistakes = mistakes
    }

    mutating func note(_ problem: PlanFileMistake.Problem, at place: FilePlace, path: String) {
        mistakes.append(PlanFileMistake(place: place, path: path, problem: problem))
    }

    mutating func note(_ expected: PlanFileMistake.Kind, at field: PlanField) {
        note(.wrongType(expected: expected, found: field.node.kind), at: field.node.place, path: field.path)
    }

    /// The keys of a table by name; unknown ones are noted.
    mutating func fields(of field: PlanField, known: [String]) -> [String: PlanField]? {
        guard case .table(let pairs) = field.node.content else {
            note(.table, at: field)
            return nil
        }
        var fields: [String: PlanField] = [:]
        for pair in pairs {
            let path = field.path.isEmpty ? pair.key : "\(field.path).\(pair.key)"
            if known.contains(pair.key) {
                fields[pair.key] = PlanField(node: pair.value, path: path)
            } else {
                note(.unknownKey(pair.key, known: known), at: pair.place, path: path)
            }
        }
        return fields
    }

    /// The elements of a list.
    mutating func elements(of field: PlanField, limit: Int) -> [PlanField]? {
        guard case .list(let nodes) = field.node.content else {
            note(.list, at: field)
            return nil
        }
        if nodes.count > limit {
            note(.tooMany(count: nodes.count, limit: limit), at: field.node.place, path: field.path)
        }
        return nodes.enumerated().map { PlanField(node: $1, path: "\(field.path)[\($0)]") }
    }

    /// Requires a key of a table.
    mutating func required(_ key: String, of fields: [String: PlanField], in table: PlanField) -> PlanField? {
        guard let field = fields[key] else {
            note(.missingKey(key), at: table.node.place, path: table.path)
            return nil
        }
        return field
    }
}

/// A value of a plan file with the path to it.
struct PlanField {
    let node: PlanNode
    let path: String
}
