extension PlanFileReader {
    /// A text in NFC.
    mutating func text(_ field: PlanField?, limit: Int) -> String? {
        guard let field else { return nil }
        guard case .scalar(let scalar, _) = field.node.content, field.node.kind == .text else {
            note(.text, at: field)
            return nil
        }
        let text = ClaimsText.normalized(scalar)
        guard let problem = TextProblem.found(in: text, limit: limit) else { return text }
        note(.badText(problem), at: field.node.place, path: field.path)
        return nil
    }

    /// A code.
    mutating func code(_ field: PlanField?) -> Code? {
        guard let field else { return nil }
        guard case .scalar(let text, _) = field.node.content, field.node.kind == .text else {
            note(.text, at: field)
            return nil
        }
        if let code = Code(text) { return code }
        note(.badCode(text), at: field.node.place, path: field.path)
        return nil
    }

    /// A whole number within bounds.
    mutating func integer(_ field: PlanField?, in bounds: ClosedRange<Int>) -> Int? {
        guard let field else { return nil }
        guard case .scalar(let text, _) = field.node.content, field.node.kind == .integer else {
            note(.integer, at: field)
            return nil
        }
        if let number = Int(text), bounds.contains(number) { return number }
        let problem = PlanFileMistake.Problem.outOfRange(
            text, from: bounds.lowerBound, to: bounds.upperBound)
        note(problem, at: field.node.place, path: field.path)
        return nil
    }

    /// `true` or `false`.
    mutating func bool(_ field: PlanField?) -> Bool? {
        guard let field else { return nil }
        guard case .scalar(let text, _) = field.node.content, field.node.kind == .bool else {
            note(.bool, at: field)
            return nil
        }
        return text == "true"
    }

    /// One of a few words.
    mutating func choice<Choice>(_ field: PlanField?, _ type: Choice.Type = Choice.self) -> Choice?
    where Choice: RawRepresentable<String> & CaseIterable {
        guard let field else { return nil }
        guard case .scalar(let text, _) = field.node.content, field.node.kind == .text else {
            note(.text, at: field)
            return nil
        }
        if let choice = Choice(rawValue: text) { return choice }
        let known = Choice.allCases.map(\.rawValue)
        note(.unknownChoice(text, known: known), at: field.node.place, path: field.path)
        return nil
    }

    /// An amount in the region's currency, from the digits as they stand in the file.
    mutating func amount(_ field: PlanField) -> MinorUnits? {
        guard case .scalar(let text, _) = field.node.content,
            [.integer, .decimal, .text].contains(field.node.kind)
        else {
            note(.amount, at: field)
            return nil
        }
        do {
            return try MinorUnits(text, in: region.currency)
        } catch {
            note(.badAmount(text, error), at: field.node.place, path: field.path)
            return nil
        }
    }

    /// A date or time as written.
    mutating func bound(_ field: PlanField?, _ bound: ValidityBound) -> (text: String, moment: Moment)? {
        guard let field else { return nil }
        guard case .scalar(let text, _) = field.node.content, field.node.kind == .text else {
            note(.date, at: field)
            return nil
        }
        if let moment = bound.moment(text, in: region.calendar) { return (text, moment) }
        note(.badDate(text), at: field.node.place, path: field.path)
        return nil
    }
}
