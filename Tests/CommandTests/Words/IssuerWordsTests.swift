import Passes
import QRSymbols
import Testing

@testable import issuer

@Suite struct IssuerWordsTests {
    @Test(arguments: WordSamples.plans)
    func `each mistake in a plan file is told in both languages`(problem: PlanFileMistake.Problem) {
        expectSentences(Messages.words(for: problem))
    }

    @Test(arguments: WordSamples.batches)
    func `each mistake in a batch is told in both languages, on one line`(problem: BatchMistake.Problem) {
        let phrase = Messages.words(for: problem)
        expectSentences(phrase)
        #expect(!phrase.en.contains("\n") && !phrase.zh.contains("\n"))
    }

    @Test(arguments: WordSamples.refusals)
    func `each refusal of minting is told in both languages`(refusal: MintingRefusal) {
        expectSentences(Messages.words(for: refusal))
    }

    @Test(arguments: WordSamples.tokens)
    func `what keeps a token from being made is told in both languages`(error: MintingError) {
        expectSentences(Messages.words(for: error))
    }

    @Test(arguments: WordSamples.perks)
    func `each mistake in a perk is told in both languages`(problem: PerkSpecProblem) {
        expectSentences(Messages.words(for: problem))
    }

    @Test(arguments: WordSamples.amounts)
    func `each mistake in an amount is told in both languages`(problem: AmountProblem) {
        expectSentences(Messages.words(for: problem))
    }

    @Test(arguments: WordSamples.texts)
    func `each mistake in a text is told in both languages`(problem: TextProblem) {
        expectSentences(Messages.words(for: problem))
    }

    @Test(arguments: WordSamples.rosters)
    func `each fault of a roster is told in both languages`(error: RosterError) {
        expectSentences(Messages.words(for: error))
    }

    @Test(arguments: WordSamples.pictures)
    func `each trouble with a picture is told in both languages`(error: PictureError) {
        expectSentences(Messages.words(for: error))
    }

    @Test func `a name typed as an attribute is not repeated`() {
        for text in ["王小明", "姓名=王小明"] {
            let phrase = Messages.words(for: MintingRefusal.attributeForm(text))
            #expect(!phrase.zh.contains("王小明") && !phrase.en.contains("王小明"))
        }
    }

    /// Chinese in Chinese, English in English; lower case, no full stop; what Swift prints of a value stands in neither.
    private func expectSentences(_ phrase: Phrase, at location: SourceLocation = #_sourceLocation) {
        #expect(phrase.zh.unicodeScalars.contains(where: isHan), "\(phrase.zh)", sourceLocation: location)
        #expect(!phrase.en.unicodeScalars.contains(where: isHan), "\(phrase.en)", sourceLocation: location)
        #expect(phrase.en.split(separator: " ").count >= 3, "\(phrase.en)", sourceLocation: location)
        for line in phrase.en.split(separator: "\n") {
            #expect(!line.hasSuffix("."), "\(phrase.en)", sourceLocation: location)
        }
        for text in [phrase.zh, phrase.en] {
            let shown = ["Problem", "Optional(", "Passes.", "limit:", "bytes:"].filter(text.contains)
            #expect(!text.hasSuffix("。") && shown.isEmpty, "\(text)", sourceLocation: location)
        }
    }

    private func isHan(_ scalar: Unicode.Scalar) -> Bool { (0x4E00...0x9FFF).contains(scalar.value) }
}
