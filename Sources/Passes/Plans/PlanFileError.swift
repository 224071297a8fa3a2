/// A plan file that cannot be taken, with everything that is wrong with it.
public struct PlanFileError: Error, Hashable, Sendable {
    /// The mistakes, in the order of the file; at least one.
    public let mistakes: [PlanFileMistake]

    /// Gathers mistakes, at least one.
    public init(mistakes: [PlanFileMistake]) { self.mistakes = mistakes.sorted { $0.place < $1.place } }

    init(_ place: FilePlace, _ problem: PlanFileMistake.Problem) {
        mistakes = [PlanFileMistake(place: place, path: "", problem: problem)]
    }
}
