import Foundation
import Passes

extension PassBundle {
    /// The first words of every bundle of this format.
    public static let format = "scenic-pass bundle v1"

    /// Reads a bundle's file.
    ///
    /// - Guarantee: form only; see ``faults(trusting:)``. Fields that are not known are ignored.
    /// - Errors: ``BundleError``.
    public init(json: [UInt8]) throws(BundleError) {
        let file: BundleFile
        do { file = try JSONDecoder().decode(BundleFile.self, from: Data(json)) } catch {
            throw .notABundle
        }
        guard file.format == Self.format else { throw .otherFormat(file.format) }
        var entries: [ProvenEntry] = []
        for (place, entry) in file.entries.enumerated() {
            guard let read = ProvenEntry(entry) else { throw .malformedEntry(place: place) }
            entries.append(read)
        }
        self.init(token: file.token, entries: entries, checkpoint: file.checkpoint)
    }

    /// The bundle as a file: UTF-8 JSON with a final newline.
    public var json: [UInt8] {
        let file = BundleFile(
            format: Self.format, token: token, entries: entries.map { BundleFile.Entry($0) },
            checkpoint: checkpoint)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        // Encoding texts and numbers cannot fail; an empty file would be refused by every reader.
        return Array((try? encoder.encode(file)) ?? Data()) + [0x0A]
    }
}

/// A bundle's file, field by field.
private struct BundleFile: Codable {
    let format: String
    let token: String?
    let entries: [Entry]
    let checkpoint: String

    struct Entry: Codable {
        let index: Int
        let entry: String
        let proof: [String]

        init(_ proven: PassBundle.ProvenEntry) {
            index = proven.index.value
            entry = Base64.encode(proven.bytes)
            proof = proven.proof.map { Base64.encode($0.bytes) }
        }
    }
}

extension PassBundle.ProvenEntry {
    fileprivate init?(_ entry: BundleFile.Entry) {
        guard entry.index >= 0, let bytes = Base64.decode(entry.entry) else { return nil }
        let proof = entry.proof.compactMap { Base64.decode($0).flatMap { Digest($0) } }
        guard proof.count == entry.proof.count else { return nil }
        self.init(index: EntryIndex(entry.index), bytes: bytes, proof: proof)
    }
}
