/// Reads plan files, YAML or JSON.
///
/// - Source: CONTRACT, section 3, *A plan file*; `Docs/Formats/Plan.md`.
public enum PlanFile {
    /// The largest plan file, in bytes.
    public static let byteLimit = 1 << 20

    /// Reads the plans of a file, in the order of the file.
    ///
    /// - Guarantee: every plan returned keeps every rule of `Docs/Formats/Plan.md`; whatever the bytes are, this returns or throws.
    /// - Throws: ``PlanFileError`` with every mistake of the file; a file that is no YAML at all has one.
    public static func plans(in bytes: [UInt8], for region: IssuingRegion) throws(PlanFileError) -> [Plan] {
        try plans(in: text(of: bytes), for: region)
    }

    /// The tree of a settings file: YAML or JSON within the same limits as a plan file.
    ///
    /// - Guarantee: whatever the bytes are, this returns or throws, in time and memory that no alias makes grow.
    /// - Throws: ``PlanFileError`` with every mistake of form; what the values mean is the caller's to judge.
    package static func tree(in bytes: [UInt8]) throws(PlanFileError) -> PlanNode {
        var composer = PlanTreeComposer(try text(of: bytes))
        let root = composer.tree()
        guard let root, composer.mistakes.isEmpty else {
            throw PlanFileError(mistakes: composer.mistakes)
        }
        return root
    }

    /// The text of a plan file, a settings file or a table of showings.
    static func text(of bytes: [UInt8]) throws(PlanFileError) -> String {
        let start = FilePlace(line: 1, column: 1)
        guard bytes.count <= byteLimit else {
            throw PlanFileError(start, .tooLarge(bytes: bytes.count, limit: byteLimit))
        }
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let content = bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes[...]
        guard let text = String(validating: content, as: UTF8.self) else {
            throw PlanFileError(start, .notUTF8)
        }
        return JSONEscapes.joiningSurrogates(in: text)
    }

    private static func plans(in text: String, for region: IssuingRegion) throws(PlanFileError) -> [Plan] {
        var composer = PlanTreeComposer(text)
        let root = composer.tree()
        var reader = PlanFileReader(region: region, mistakes: composer.mistakes, source: PlanSource(text))
        let plans = root.map { reader.plans(at: $0) } ?? []
        guard reader.mistakes.isEmpty else { throw PlanFileError(mistakes: reader.mistakes) }
        return plans
    }
}
