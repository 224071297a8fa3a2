import Admission
import Passes
import Testing

/// One line of a table: a sentence that staff would say, what must happen, and the scene it speaks of.
struct Row: CustomTestStringConvertible, Sendable {
    let sentence: String
    let answer: Answer
    let change: @Sendable (inout Scene) -> Void

    init(
        _ sentence: String, _ answer: Answer, _ change: @escaping @Sendable (inout Scene) -> Void = { _ in }
    ) {
        self.sentence = sentence
        self.answer = answer
        self.change = change
    }

    var testDescription: String { sentence }

    /// What a gate does.
    enum Answer: Hashable, Sendable {
        case enters(Int)
        case leaves(Int)
        case granted(left: Int?)
        case looks([Check])
        case refused([Reason])

        static let enters = Answer.enters(1)
        static func refused(_ reasons: Reason...) -> Answer { .refused(reasons) }

        init(_ verdict: Verdict) {
            switch verdict {
            case .refused(let refusals): self = .refused(refusals.map(\.reason))
            case .check(let checks, _): self = .looks(checks)
            case .admitted(let passage):
                switch passage.kind {
                case .checkIn: self = .enters(passage.persons)
                case .checkOut: self = .leaves(passage.persons)
                case .redeem: self = .granted(left: passage.remaining)
                }
            }
        }
    }
}
