import Yams

extension PlanTreeComposer {
    /// Takes a composed value over, with every key that stands twice noted and its first occurrence kept.
    ///
    /// - Returns: nil for what was refused and noted.
    mutating func node(_ node: Node, path: String, depth: Int) -> PlanNode? {
        let place = FilePlace(node.mark)
        guard node.anchor == nil else {
            note(.alias, at: place, path: path)
            return nil
        }
        guard depth < Self.depthLimit else {
            note(.tooDeep(limit: Self.depthLimit), at: place, path: path)
            return nil
        }
        switch node {
        case .scalar(let scalar): return self.scalar(scalar, at: place, path: path)
        case .sequence(let sequence):
            let values = sequence.enumerated().compactMap { index, value in
                self.node(value, path: "\(path)[\(index)]", depth: depth + 1)
            }
            return PlanNode(place: place, content: .list(values))
        case .mapping(let mapping):
            return PlanNode(place: place, content: .table(pairs(mapping, path: path, depth: depth)))
        case .alias:
            note(.alias, at: place, path: path)
            return nil
        }
    }

    private mutating func scalar(_ scalar: Node.Scalar, at place: FilePlace, path: String) -> PlanNode? {
        let tag = scalar.tag.description
        let isPlain = scalar.style == .plain && tag != Tag.Name.str.rawValue
        guard ["", "!", Tag.Name.str.rawValue].contains(tag) else {
            note(.tag(tag), at: place, path: path)
            return nil
        }
        return PlanNode(place: place, content: .scalar(scalar.string, isPlain: isPlain))
    }

    private mutating func pairs(_ mapping: Node.Mapping, path: String, depth: Int) -> [PlanNode.Pair] {
        var pairs: [PlanNode.Pair] = []
        var first: [String: FilePlace] = [:]
        for (key, value) in mapping {
            let place = FilePlace(key.mark)
            guard case .scalar(let scalar) = key, key.anchor == nil else {
                note(key.anchor == nil ? .keyIsNoText : .alias, at: place, path: path)
                continue
            }
            let name = renamed[place] ?? scalar.string
            let inner = path.isEmpty ? name : "\(path).\(name)"
            if let before = first[name] {
                note(.duplicateKey(name, first: before), at: place, path: inner)
                continue
            }
            first[name] = place
            guard let value = node(value, path: inner, depth: depth + 1) else { continue }
            pairs.append(PlanNode.Pair(key: name, place: place, value: value))
        }
        return pairs
    }
}
