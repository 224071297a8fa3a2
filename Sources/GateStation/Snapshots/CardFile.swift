package import Passes
import Regions

/// The file beside a journal in which a gate keeps its ``EnrolmentCard``.
package struct CardFile: Sendable {
    private let file: DurableFile

    /// Names the file beside a journal.
    package init(beside journal: String) { file = DurableFile(Self.path(beside: journal)) }

    /// `journal.sqlite` has its card in `journal.enrolment`.
    package static func path(beside journal: String) -> String { path(beside: journal, "enrolment") }

    static func path(beside journal: String, _ kind: String) -> String {
        (journal.hasSuffix(".sqlite") ? String(journal.dropLast(7)) : journal) + "." + kind
    }

    /// The card; nil when there is none that this key signed.
    package func read(by key: PublicKey) -> EnrolmentCard? {
        guard let bytes = try? file.read(limit: 4 << 20) else { return nil }
        return EnrolmentCard(reading: bytes, by: key)
    }

    /// Keeps a card, unless it is there already.
    ///
    /// - Errors: none: a gate that cannot keep it works on, and only cannot start without its region.
    package func keep(_ card: EnrolmentCard, by key: SigningKey) {
        guard read(by: key.publicKey) != card else { return }
        // A crash here leaves the older card: the gate writes it again when it next reaches its region.
        try? file.write(card.signed(by: key), mode: 0o600)
    }
}
