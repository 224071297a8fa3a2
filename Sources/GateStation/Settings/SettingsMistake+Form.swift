import Passes

extension SettingsMistake {
    /// A mistake of form, as the reader of YAML found it.
    init(_ mistake: PlanFileMistake) {
        let place = mistake.problem == .emptyFile ? nil : mistake.place
        self.init(place: place, problem: Problem(mistake.problem))
    }
}

extension SettingsMistake.Problem {
    /// The reader of YAML notes mistakes of form alone; those of plans it never gives.
    init(_ problem: PlanFileMistake.Problem) {
        self =
            switch problem {
            case .tooLarge(_, let limit): .tooLarge(limit: limit)
            case .notUTF8: .notUTF8
            case .unreadable(let detail): .notYAML(detail)
            case .alias, .tag: .notPlain
            case .tooDeep: .tooDeep
            case .duplicateKey(let key, let first): .duplicateKey(key, first: first)
            case .emptyFile, .keyIsNoText: .notATable
            default: .notYAML("\(problem)")
            }
    }
}
