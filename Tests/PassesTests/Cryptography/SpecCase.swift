import Foundation
import Passes
import TestSupport
import Testing

/// One case of `Fixtures/ed25519/speccheck.txt`.
struct SpecCase: Sendable, CustomTestStringConvertible {
    let note: String
    let message: [UInt8]
    let key: PublicKey
    let signature: Signature
    let isAccepted: Bool
    var testDescription: String { note }

    static let all: [SpecCase] = {
        let file = Fixtures.folder.appending(path: "ed25519/speccheck.txt")
        guard let text = try? String(contentsOf: file, encoding: .utf8) else {
            fatalError("Fixtures/ed25519/speccheck.txt cannot be read")
        }
        return text.components(separatedBy: "\n\n").compactMap { SpecCase(paragraph: $0) }
    }()

    private init?(paragraph: String) {
        var fields: [String: String] = [:]
        for line in paragraph.split(separator: "\n") {
            let parts = line.split(separator: ":", maxSplits: 1).map {
                $0.trimmingCharacters(in: .whitespaces)
            }
            if parts.count == 2 { fields[parts[0]] = parts[1] }
        }
        guard let note = fields["note"], let message = [UInt8](hex: fields["message"] ?? "-"),
            let key = [UInt8](hex: fields["key"] ?? "-").flatMap({ PublicKey($0) }),
            let signature = [UInt8](hex: fields["signature"] ?? "-").flatMap({ Signature($0) })
        else { return nil }
        self.note = note
        self.message = message
        self.key = key
        self.signature = signature
        isAccepted = fields["libsodium"] == "accept"
    }
}
