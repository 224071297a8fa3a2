import Passes

/// The payload of a record as a map from keys to values, each with its place, out of which a reader takes one after another.
struct RecordFields {
    private var fields: [Int64: RecordField] = [:]
    private let start: Int
    private(set) var namesPrice = false

    /// Reads the payload's map.
    init(payloadOf statement: SignedStatement) throws(RecordError) {
        try self.init(statement.bytes, in: statement.payloadRange)
    }

    /// Reads the map in a part of some bytes.
    init(_ bytes: [UInt8], in range: Range<Int>) throws(RecordError) {
        start = range.lowerBound
        do {
            try read(CBORReader(bytes, in: range))
        } catch let error as CBORError {
            // Rule 48 bounds nesting for tokens; a record has its own bound.
            throw error.rule == 48 ? .form(rule: 4, offset: error.offset) : .encoding(error)
        } catch let error as RecordError {
            throw error
        } catch {
            throw .form(rule: 3, offset: start)
        }
    }

    private mutating func read(_ whole: CBORReader) throws {
        var reader = whole
        guard try reader.nextKind() == .map else { throw RecordError.form(rule: 3, offset: start) }
        var last = 0..<0
        for _ in 0..<(try reader.readMapCount()) {
            let key = try reader.readKey(after: &last)
            let offset = reader.position
            let value = try reader.readValue(depth: Self.deepest, allowsNull: true)
            guard value.keepsTextWithin(bytes: Self.longestText) else {
                throw RecordError.form(rule: 4, offset: offset)
            }
            switch key {
            case .integer(let number): fields[number] = RecordField(value: value, offset: offset)
            case .text(CBORValue.priceKey): namesPrice = true
            case .text: throw RecordError.form(rule: 28, offset: last.lowerBound)
            }
            namesPrice = namesPrice || value.namesPrice
        }
        try reader.finish()
    }

    /// Takes a value out, if it is there.
    mutating func take(_ key: Int64) -> RecordField? { fields.removeValue(forKey: key) }

    /// Takes a value out that must be there.
    mutating func take(_ key: Int64, rule: Int) throws(RecordError) -> RecordField {
        guard let field = take(key) else { throw .form(rule: rule, offset: start) }
        return field
    }

    /// Succeeds only when every value has been taken.
    ///
    /// - Source: `Docs/Formats/Record.md`, rule R28.
    func finish() throws(RecordError) {
        if let stray = fields.min(by: { $0.key < $1.key }) {
            throw .form(rule: 28, offset: stray.value.offset)
        }
    }

    /// `Docs/Formats/Record.md`, rule R4.
    private static let longestText = 1024
    private static let deepest = 16
}
